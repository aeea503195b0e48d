import type { Brand } from '@milepost/schema';
import type { BrandBody } from '@milepost/schema/http';
import type { AssetRow } from '../assets/assets.repository.ts';
import type { Sql } from '../database/sql.ts';

/** A brand and whose it is. */
export interface FoundBrand {
  workspaceId: string;
  brand: Brand;
}

interface BrandRow {
  workspaceId: string;
  accent: string;
  palette: string[];
  face: string | null;
  logoId: string | null;
  logoWidth: number | null;
  logoHeight: number | null;
}

const FIELDS = `workspace_id AS "workspaceId", accent, palette, face, logo_id AS "logoId", logo_width AS "logoWidth",
  logo_height AS "logoHeight"`;

function brandOf(row: BrandRow): FoundBrand {
  const { workspaceId, accent, palette, face, logoId: asset, logoWidth: width, logoHeight: height } = row;
  const hasLogo = asset !== null && width !== null && height !== null;
  const brand = {
    accent,
    palette,
    ...(face !== null && { face }),
    ...(hasLogo && { logo: { asset, width, height } }),
  };
  return { workspaceId, brand };
}

/** The rows of workspaces' brands. A logo's columns are those of a picture of a map. */
export class BrandsRepository {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async find(workspaceId: string): Promise<FoundBrand | undefined> {
    const [row] = await this.#sql.query<BrandRow>(`SELECT ${FIELDS} FROM brands WHERE workspace_id = $1`, [
      workspaceId,
    ]);
    return row && brandOf(row);
  }

  /** The brand of a map's workspace. */
  async findOfMap(mapId: string): Promise<FoundBrand | undefined> {
    const [row] = await this.#sql.query<BrandRow>(
      `SELECT ${FIELDS} FROM brands WHERE workspace_id = (SELECT workspace_id FROM maps WHERE id = $1)`,
      [mapId],
    );
    return row && brandOf(row);
  }

  /** Sets all but the logo, which stays. */
  async put(workspaceId: string, { accent, palette, face }: BrandBody): Promise<void> {
    await this.#sql.query(
      `INSERT INTO brands (workspace_id, accent, palette, face) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id) DO UPDATE SET accent = EXCLUDED.accent, palette = EXCLUDED.palette, face = EXCLUDED.face`,
      [workspaceId, accent, palette, face ?? null],
    );
  }

  /** Sets the logo alone; a workspace without a brand gets one in these colours. */
  async putLogo(workspaceId: string, logo: AssetRow, { accent, palette }: BrandBody): Promise<void> {
    const { id, sha256, type, bytes, width, height } = logo;
    await this.#sql.query(
      `INSERT INTO brands (workspace_id, accent, palette, logo_id, logo_sha256, logo_type, logo_bytes, logo_width, logo_height)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (workspace_id) DO UPDATE SET logo_id = EXCLUDED.logo_id, logo_sha256 = EXCLUDED.logo_sha256,
         logo_type = EXCLUDED.logo_type, logo_bytes = EXCLUDED.logo_bytes, logo_width = EXCLUDED.logo_width,
         logo_height = EXCLUDED.logo_height`,
      [workspaceId, accent, palette, id, sha256, type, bytes, width, height],
    );
  }

  async removeLogo(workspaceId: string): Promise<void> {
    await this.#sql.query(
      `UPDATE brands SET logo_id = NULL, logo_sha256 = NULL, logo_type = NULL, logo_bytes = NULL, logo_width = NULL,
         logo_height = NULL WHERE workspace_id = $1`,
      [workspaceId],
    );
  }

  async remove(workspaceId: string): Promise<void> {
    await this.#sql.query('DELETE FROM brands WHERE workspace_id = $1', [workspaceId]);
  }

  /** The logo of a workspace, where it is this one. */
  async logo(workspaceId: string, id: string): Promise<AssetRow | undefined> {
    const [row] = await this.#sql.query<AssetRow>(
      `SELECT logo_id AS id, logo_sha256 AS sha256, logo_type AS type, logo_bytes AS bytes, logo_width AS width,
         logo_height AS height FROM brands WHERE workspace_id = $1 AND logo_id = $2`,
      [workspaceId, id],
    );
    return row;
  }
}
