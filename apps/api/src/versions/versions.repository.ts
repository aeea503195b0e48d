import { newId } from '@milepost/schema';
import type { Sentence } from '@milepost/schema/history';
import type { Sql } from '../database/sql.ts';
import type { AgingVersion } from './thinning.ts';

/** Somebody who edited a map: a user or guest of this server by id, or somebody of another server by name. */
export type Author = { id: string } | { name: string };

/** A version, apart from its document. */
export interface Version extends AgingVersion {
  revision: number;
  authors: Author[];
  changes: Sentence[];
  restoredFrom: Date | null;
}

/** A version that is to be added. */
export interface NewVersion extends Omit<Version, 'id' | 'authors'> {
  mapId: string;
  /** The map's JSON, packed. */
  document: Uint8Array;
  /** Who counts as its author when nobody edited the map since the version before. */
  by: string | null;
}

interface Row extends Omit<Version, 'authors' | 'changes'> {
  authors: string;
  changes: string;
}

const FIELDS = 'id, revision, kind, name, authors, changes, restored_from AS "restoredFrom", created_at AS "createdAt"';
const NEWEST_FIRST = 'ORDER BY created_at DESC, id COLLATE "C" DESC';

/** The versions of maps. Each is looked up by its map as well as by its own id. */
export class VersionsRepository {
  readonly #sql: Sql;

  constructor({ sql }: { sql: Sql }) {
    this.#sql = sql;
  }

  /** A page of a map's versions, newest first. */
  async list(mapId: string, limit: number, after?: { createdAt: Date; id: string }): Promise<Version[]> {
    const rows = await this.#sql.query<Row>(
      `SELECT ${FIELDS} FROM versions
       WHERE map_id = $1 AND ($3::timestamptz IS NULL OR (created_at, id COLLATE "C") < ($3::timestamptz, $4::text))
       ${NEWEST_FIRST} LIMIT $2`,
      [mapId, limit, after?.createdAt ?? null, after?.id ?? null],
    );
    return rows.map(asVersion);
  }

  async find(mapId: string, id: string): Promise<Version | undefined> {
    const rows = await this.#sql.query<Row>(`SELECT ${FIELDS} FROM versions WHERE map_id = $1 AND id = $2`, [
      mapId,
      id,
    ]);
    return rows.map(asVersion)[0];
  }

  async newest(mapId: string): Promise<Version | undefined> {
    return (await this.list(mapId, 1))[0];
  }

  /** A version's packed document. */
  async documentOf(mapId: string, id: string): Promise<Uint8Array | undefined> {
    const [row] = await this.#sql.query<{ document: Uint8Array }>(
      'SELECT document FROM versions WHERE map_id = $1 AND id = $2',
      [mapId, id],
    );
    return row?.document;
  }

  /**
   * Adds a version, unless the map's newest one isn't `newestId` any more: another process was faster. Undefined then, or
   * when the map is gone.
   */
  add(version: NewVersion, newestId: string | undefined): Promise<Version | undefined> {
    const { mapId, revision, kind, name, changes, restoredFrom, document, createdAt, by } = version;
    const id = newId();
    return this.#sql.transaction(async (sql) => {
      // The long part first: from the lock on nobody can save.
      await sql.query(
        `INSERT INTO versions (id, map_id, revision, kind, name, authors, changes, restored_from, document, created_at)
         SELECT $2, id, $3::int, $4::version_kind, $5, '[]', $6, $7::timestamptz, $8::bytea, $9::timestamptz
         FROM maps WHERE id = $1`,
        [mapId, id, revision, kind, name, JSON.stringify(changes), restoredFrom, document, createdAt],
      );
      const [map] = await sql.query<{ editors: string[] | null }>(
        'SELECT editors FROM maps WHERE id = $1 FOR NO KEY UPDATE',
        [mapId],
      );
      const [newest] = await sql.query<{ id: string }>(
        `SELECT id FROM versions WHERE map_id = $1 AND id <> $2 ${NEWEST_FIRST} LIMIT 1`,
        [mapId, id],
      );
      if (!map || newest?.id !== newestId) {
        await sql.query('DELETE FROM versions WHERE id = $1', [id]);
        return undefined;
      }
      const editors = map.editors ?? [];
      const authors: Author[] = (editors.length === 0 && by !== null ? [by] : editors.sort()).map((each) => ({
        id: each,
      }));
      await sql.query('UPDATE versions SET authors = $2 WHERE id = $1', [id, JSON.stringify(authors)]);
      await sql.query(
        `UPDATE maps SET editors = '{}', changed_since = CASE WHEN revision > $2 THEN now() END WHERE id = $1`,
        [mapId, revision],
      );
      return { id, revision, kind, name, authors, changes, restoredFrom, createdAt };
    });
  }

  /** Notes that a version holds the map as it is at a revision. */
  async isHeld(mapId: string, revision: number): Promise<void> {
    await this.#sql.query('UPDATE maps SET changed_since = NULL WHERE id = $1 AND revision <= $2', [mapId, revision]);
  }

  async rename(mapId: string, id: string, name: string | null): Promise<Version | undefined> {
    const rows = await this.#sql.query<Row>(
      `UPDATE versions SET name = $3 WHERE map_id = $1 AND id = $2 RETURNING ${FIELDS}`,
      [mapId, id, name],
    );
    return rows.map(asVersion)[0];
  }

  /** Has a version stay for ever, under a name where one is given. */
  async makeStay(mapId: string, id: string, name: string | null): Promise<Version | undefined> {
    const rows = await this.#sql.query<Row>(
      `UPDATE versions SET name = COALESCE($3, name), kind = CASE kind WHEN 'created' THEN kind ELSE 'named' END
       WHERE map_id = $1 AND id = $2 RETURNING ${FIELDS}`,
      [mapId, id, name],
    );
    return rows.map(asVersion)[0];
  }

  /** How many versions of a map stay because somebody wanted them to. */
  async countNamed(mapId: string): Promise<number> {
    const [row] = await this.#sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM versions WHERE map_id = $1 AND (name IS NOT NULL OR kind = 'named')`,
      [mapId],
    );
    return row?.count ?? 0;
  }

  /** All versions of a map, newest first. */
  all(mapId: string): Promise<Version[]> {
    return this.list(mapId, 100_000);
  }

  /**
   * Deletes versions, and tells of those that follow them what they hold now. Where the map's versions are not those any
   * more that were `seen`, nothing is done and false given: somebody may have named one of them just now.
   */
  drop(
    mapId: string,
    ids: readonly string[],
    followers: ReadonlyArray<Pick<Version, 'id' | 'authors' | 'changes'>>,
    seen: readonly Version[],
  ): Promise<boolean> {
    return this.#sql.transaction(async (sql) => {
      // Others add and drop under this lock, and rename under those of the rows.
      await sql.query('SELECT 1 FROM maps WHERE id = $1 FOR NO KEY UPDATE', [mapId]);
      const found = await sql.query<Omit<AgingVersion, 'createdAt'>>(
        `SELECT id, kind, name FROM versions WHERE map_id = $1 ${NEWEST_FIRST} FOR UPDATE`,
        [mapId],
      );
      if (standing(found) !== standing(seen)) return false;
      await sql.query('DELETE FROM versions WHERE map_id = $1 AND id = ANY($2::text[])', [mapId, ids]);
      for (const { id, authors, changes } of followers) {
        await sql.query('UPDATE versions SET authors = $3, changes = $4 WHERE map_id = $1 AND id = $2', [
          mapId,
          id,
          JSON.stringify(authors),
          JSON.stringify(changes),
        ]);
      }
      return true;
    });
  }

  /** Maps with edits that no version holds, nobody having edited them since `quietSince`, or begun before `changedBefore`. */
  async due(quietSince: Date, changedBefore: Date, limit: number): Promise<string[]> {
    const rows = await this.#sql.query<{ id: string }>(
      `SELECT id FROM maps WHERE changed_since IS NOT NULL AND deleted_at IS NULL
         AND (updated_at <= $1 OR changed_since <= $2)
       ORDER BY changed_since LIMIT $3`,
      [quietSince, changedBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Maps with a version from before a time that nobody asked to be kept. */
  async aging(before: Date): Promise<string[]> {
    const rows = await this.#sql.query<{ id: string }>(
      `SELECT DISTINCT map_id AS id FROM versions
       WHERE name IS NULL AND kind IN ('automatic', 'restored') AND created_at < $1`,
      [before],
    );
    return rows.map(({ id }) => id);
  }
}

function asVersion(row: Row): Version {
  return { ...row, authors: JSON.parse(row.authors) as Author[], changes: JSON.parse(row.changes) as Sentence[] };
}

/** What decides about the fate of versions, as a text to compare. */
function standing(versions: ReadonlyArray<Pick<AgingVersion, 'id' | 'kind' | 'name'>>): string {
  return JSON.stringify(versions.map(({ id, kind, name }) => [id, kind, name]));
}
