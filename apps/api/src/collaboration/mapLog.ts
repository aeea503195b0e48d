import type { Sql } from '../database/sql.ts';

/** An update on its way into the log, with what is kept beside it. */
export interface LogEntry {
  update: Uint8Array;
  /** The map's title after this update. */
  title: string;
  /** Yjs client ids that write for the first time, and who writes under them. */
  newClients: ReadonlyArray<{ clientId: number; actorId: string }>;
}

/** A map as it is stored: `state` at `stateRevision`, and the updates since, up to `revision`. */
export interface StoredMap {
  revision: number;
  stateRevision: number;
  state: Uint8Array;
  updates: Uint8Array[];
  /** The canonical JSON at `stateRevision`. */
  document: string;
}

/** One statement, so that one snapshot: with two, compaction between them could move rows past us. */
const LOAD = `
  SELECT revision, state_revision AS "stateRevision", state, document,
    ARRAY(SELECT u.update FROM map_updates u WHERE u.map_id = maps.id ORDER BY u.revision) AS updates
  FROM maps WHERE id = $1 AND deleted_at IS NULL`;

/** The stored map, or undefined when there is none outside the trash. */
export async function loadMap(sql: Sql, mapId: string): Promise<StoredMap | undefined> {
  const [row] = await sql.query<StoredMap>(LOAD, [mapId]);
  return row;
}

/** Who writes under which Yjs client id. */
export async function loadClients(sql: Sql, mapId: string): Promise<Map<number, string>> {
  const rows = await sql.query<{ client: number; actor: string }>(
    'SELECT client_id AS client, actor_id AS actor FROM map_clients WHERE map_id = $1',
    [mapId],
  );
  return new Map(rows.map(({ client, actor }) => [client, actor]));
}

/**
 * Gives each update the map's next revision and appends it, in one statement: all of it is kept, or nothing. The row of
 * the map is locked from the first part on, so that revisions have no gaps whoever else appends.
 */
const APPEND = `
  WITH head AS (
    UPDATE maps SET revision = revision + $2, title = $3, title_key = $4, updated_at = now()
    WHERE id = $1 AND deleted_at IS NULL AND ($5::int IS NULL OR revision = $5)
    RETURNING revision
  ), owners AS (
    INSERT INTO map_clients (map_id, client_id, actor_id)
    SELECT $1, t.client_id, t.actor_id FROM head, unnest($6::bigint[], $7::text[]) AS t(client_id, actor_id)
    ON CONFLICT DO NOTHING
  )
  INSERT INTO map_updates (map_id, revision, update)
  SELECT $1, head.revision - $2 + t.place, t.update
  FROM head, unnest($8::bytea[]) WITH ORDINALITY AS t(update, place)
  RETURNING revision`;

/**
 * Appends updates in their order. Gives the revision of the last, or undefined when nothing was kept: the map is gone,
 * or wasn't at `ifRevision`.
 */
export async function appendUpdates(
  sql: Sql,
  mapId: string,
  entries: readonly LogEntry[],
  ifRevision: number | null = null,
): Promise<number | undefined> {
  const last = entries.at(-1);
  if (!last) throw new RangeError('nothing to append');
  const clients = entries.flatMap((entry) => entry.newClients);
  const rows = await sql.query<{ revision: number }>(APPEND, [
    mapId,
    entries.length,
    last.title,
    titleKey(last.title),
    ifRevision,
    clients.map(({ clientId }) => clientId),
    clients.map(({ actorId }) => actorId),
    entries.map(({ update }) => update),
  ]);
  return rows.length === 0 ? undefined : Math.max(...rows.map(({ revision }) => revision));
}

/** The form of a title by which it is searched and sorted, the same on every database. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').toLowerCase();
}
