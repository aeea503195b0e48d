import type { Sql } from '../database/sql.ts';
import { titleKey } from './titleKey.ts';

/** An update on its way into the log, with what is kept beside it. */
export interface LogEntry {
  update: Uint8Array;
  /** The map's title after this update. */
  title: string;
  /** How many stages and cards it has then. */
  stageCount: number;
  cardCount: number;
  /** Who made it: a user's or a guest's id. Null where nobody did. */
  actorId: string | null;
  /** Yjs client ids that write for the first time, and who writes under them. */
  newClients: ReadonlyArray<{ clientId: number; actorId: string }>;
}

/** A map as it is stored: `state` at `stateRevision`, and the updates since, up to `revision`. */
export interface StoredMap {
  revision: number;
  stateRevision: number;
  state: Uint8Array;
  updates: Uint8Array[];
  /** The revisions of the updates. */
  logged: number[];
  /** Who made them, each once. */
  actorIds: string[];
  /** The canonical JSON at `stateRevision`. */
  document: string;
}

/**
 * The state, then the log. It is one statement and so one snapshot: between two, compaction could move rows past us.
 * (And rows rather than one array of them, which takes the embedded database many times as long to read.)
 */
const LOAD = `
  SELECT 0 AS place, revision, state_revision AS "stateRevision", document, state AS bytes, NULL AS "actorId"
  FROM maps WHERE id = $1 AND (deleted_at IS NOT NULL) = $2::boolean
  UNION ALL
  SELECT 1, u.revision, NULL, NULL, u.update, u.actor_id
  FROM map_updates u JOIN maps m ON m.id = u.map_id WHERE m.id = $1 AND (m.deleted_at IS NOT NULL) = $2::boolean
  ORDER BY 1, 2`;

interface LoadedRow {
  revision: number;
  stateRevision: number | null;
  document: string | null;
  bytes: Uint8Array;
  actorId: string | null;
}

/** The stored map, or undefined when there is none outside the trash, or in it. */
export async function loadMap(sql: Sql, mapId: string, inTrash = false): Promise<StoredMap | undefined> {
  const [map, ...log] = await sql.query<LoadedRow>(LOAD, [mapId, inTrash]);
  if (!map || map.stateRevision === null || map.document === null) return undefined;
  return {
    revision: map.revision,
    stateRevision: map.stateRevision,
    document: map.document,
    state: map.bytes,
    updates: log.map(({ bytes }) => bytes),
    logged: log.map(({ revision }) => revision),
    actorIds: [...new Set(log.map(({ actorId }) => actorId))].filter((id) => id !== null),
  };
}

/** What was appended after a revision: all of it, or undefined for `updates` where a part is folded into the state already. */
export interface Appended {
  revision: number;
  updates: Uint8Array[] | undefined;
}

const LOAD_SINCE = `
  SELECT m.revision, m.state_revision AS "stateRevision", u.update
  FROM maps m LEFT JOIN map_updates u ON u.map_id = m.id AND u.revision > $2
  WHERE m.id = $1 AND m.revision > $2
  ORDER BY u.revision`;

/** What was appended to a map after a revision; undefined when that is nothing, or there is no such map. */
export async function loadSince(sql: Sql, mapId: string, after: number): Promise<Appended | undefined> {
  const rows = await sql.query<{ revision: number; stateRevision: number; update: Uint8Array | null }>(LOAD_SINCE, [
    mapId,
    after,
  ]);
  const [row] = rows;
  if (!row) return undefined;
  const isWhole = row.stateRevision <= after;
  return {
    revision: row.revision,
    updates: isWhole ? rows.flatMap(({ update }) => (update ? [update] : [])) : undefined,
  };
}

/** Who writes under which Yjs client id. */
export async function loadClients(sql: Sql, mapId: string): Promise<Map<number, string>> {
  const rows = await sql.query<{ client: number; actor: string }>(
    'SELECT client_id AS client, actor_id AS actor FROM map_clients WHERE map_id = $1',
    [mapId],
  );
  return new Map(rows.map(({ client, actor }) => [client, actor]));
}

/** More updates than this don't go into one statement. */
export const MOST_ENTRIES = 32;

/**
 * Gives each update the map's next revision and appends it, in one statement: all of it is kept, or nothing. The row of
 * the map is locked from the first part on, so that revisions have no gaps whoever else appends. Where somebody else has
 * begun to write under the same client id in another process, the whole fails: no id may be nobody's.
 */
function appendStatement(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `(${index + 1}, $${index + 11}::bytea)`);
  return `
  WITH head AS (
    UPDATE maps SET revision = revision + $2, title = $3, title_key = $4, stage_count = $8, card_count = $9,
      updated_at = now(), changed_since = COALESCE(changed_since, now())
    WHERE id = $1 AND deleted_at IS NULL AND ($5::int IS NULL OR revision = $5)
    RETURNING revision
  ), owners AS (
    INSERT INTO map_clients (map_id, client_id, actor_id)
    SELECT DISTINCT $1, t.client_id, t.actor_id FROM head, unnest($6::bigint[], $7::text[]) AS t(client_id, actor_id)
    ON CONFLICT (map_id, client_id) DO UPDATE
    SET actor_id = CASE WHEN map_clients.actor_id = excluded.actor_id THEN excluded.actor_id END
  )
  INSERT INTO map_updates (map_id, revision, update, actor_id)
  SELECT $1, head.revision - $2 + t.place, t.update, ($10::text[])[t.place]
  FROM head, (VALUES ${rows.join(', ')}) AS t(place, update)
  RETURNING revision`;
}

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
  const rows = await sql.query<{ revision: number }>(appendStatement(entries.length), [
    mapId,
    entries.length,
    last.title,
    titleKey(last.title),
    ifRevision,
    clients.map(({ clientId }) => clientId),
    clients.map(({ actorId }) => actorId),
    last.stageCount,
    last.cardCount,
    entries.map(({ actorId }) => actorId),
    ...entries.map(({ update }) => update),
  ]);
  return rows.length === 0 ? undefined : Math.max(...rows.map(({ revision }) => revision));
}
