import type { KeptAsset } from '@milepost/schema/http';
import type { Sql } from '../database/sql.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';

/** A picture's row. */
export interface AssetRow extends KeptAsset {
  sha256: string;
}

/** How much is kept already. */
export interface Kept {
  /** Of the map: how many pictures, and bytes of all of them. */
  count: number;
  bytes: number;
  /** Of all maps of its workspace, and of its logo. */
  workspaceBytes: number;
}

/** A map, there or about to be, and its workspace. */
export type MapOfAssets = Pick<MapFacts, 'id' | 'workspaceId'>;

const FIELDS = 'id, sha256, type, bytes, width, height';

/** The rows of pictures. Each is looked up by its map as well as by its own id. */
export class AssetsRepository {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async find(mapId: string, id: string): Promise<AssetRow | undefined> {
    const [row] = await this.#sql.query<AssetRow>(`SELECT ${FIELDS} FROM assets WHERE map_id = $1 AND id = $2`, [
      mapId,
      id,
    ]);
    return row;
  }

  async list(mapId: string): Promise<AssetRow[]> {
    return this.#sql.query<AssetRow>(`SELECT ${FIELDS} FROM assets WHERE map_id = $1 ORDER BY id`, [mapId]);
  }

  async kept({ id, workspaceId }: MapOfAssets): Promise<Kept> {
    const [row] = await this.#sql.query<{ count: number; bytes: number | string; workspaceBytes: number | string }>(
      `SELECT count(*) FILTER (WHERE m.id = $1)::int AS count,
         coalesce(sum(a.bytes) FILTER (WHERE m.id = $1), 0) AS bytes, coalesce(sum(a.bytes), 0)
           + coalesce((SELECT logo_bytes FROM brands WHERE workspace_id = $2), 0) AS "workspaceBytes"
       FROM assets a JOIN maps m ON m.id = a.map_id
       WHERE m.workspace_id = $2`,
      [id, workspaceId],
    );
    return {
      count: row?.count ?? 0,
      bytes: Number(row?.bytes ?? 0),
      workspaceBytes: Number(row?.workspaceBytes ?? 0),
    };
  }

  /** Adds pictures to a map, as part of a transaction where one is given. One that it has already stays as it is. */
  async add(mapId: string, assets: readonly AssetRow[], createdBy: string | null, sql: Sql = this.#sql): Promise<void> {
    for (const { id, sha256, type, bytes, width, height } of assets) {
      await sql.query(
        `INSERT INTO assets (map_id, id, sha256, type, bytes, width, height, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
        [mapId, id, sha256, type, bytes, width, height, createdBy],
      );
    }
  }

  /** Whether any map has a picture, or any workspace a logo. */
  async isAny(): Promise<boolean> {
    const { length } = await this.#sql.query(
      '(SELECT 1 FROM assets LIMIT 1) UNION ALL (SELECT 1 FROM brands WHERE logo_id IS NOT NULL LIMIT 1)',
    );
    return length > 0;
  }

  /** Which of these pictures a map has, or a workspace of this id as its logo. */
  async existing(mapId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.#sql.query<{ id: string }>(
      `SELECT id FROM assets WHERE map_id = $1 AND id = ANY($2::text[])
       UNION SELECT logo_id FROM brands WHERE workspace_id = $1 AND logo_id = ANY($2::text[])`,
      [mapId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
