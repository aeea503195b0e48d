import { lightTheme } from '@milepost/drawing';
import type { Brand } from '@milepost/schema';
import type { BrandBody } from '@milepost/schema/http';
import type { AssetFile, Assets } from '../assets/assets.ts';
import { newAssetId } from '../assets/assets.ts';
import type { Sql } from '../database/sql.ts';
import type { FoundBrand } from './brands.repository.ts';
import { BrandsRepository } from './brands.repository.ts';

/** A brand, and where the file of its logo is. */
export interface WorkspaceBrand {
  brand: Brand;
  logoPath?: string;
}

/** The colours of a workspace that has only given a logo. */
const USUAL: BrandBody = { accent: lightTheme.accent, palette: lightTheme.stages.map(({ header }) => header) };

/** What workspaces look like in files. The file of a logo is kept as if the workspace were a map. */
export class Brands {
  readonly #rows: BrandsRepository;
  readonly #assets: Assets;

  constructor({ sql, assets }: { sql: Sql; assets: Assets }) {
    this.#rows = new BrandsRepository(sql);
    this.#assets = assets;
  }

  /** Undefined where a workspace has none. */
  async of(workspaceId: string): Promise<WorkspaceBrand | undefined> {
    return this.#withPath(await this.#rows.find(workspaceId));
  }

  /** That of a map's workspace. */
  async ofMap(mapId: string): Promise<WorkspaceBrand | undefined> {
    return this.#withPath(await this.#rows.findOfMap(mapId));
  }

  async put(workspaceId: string, body: BrandBody): Promise<void> {
    await this.#rows.put(workspaceId, body);
  }

  async remove(workspaceId: string): Promise<void> {
    await this.#rows.remove(workspaceId);
  }

  /**
   * Takes a logo in, in the place of the one before. The file of that one is deleted with all that nobody names any more.
   *
   * @throws ProblemError 413 when it is too large, 422 when it is none that is taken or there is no room for it, 503
   */
  async putLogo(workspaceId: string, file: Buffer, gone: AbortSignal): Promise<void> {
    const folder = { id: workspaceId, workspaceId };
    await this.#assets.refuseTooMany(folder, 1, 0);
    const picture = await this.#assets.read(file, gone);
    await this.#assets.refuseTooMany(folder, 1, picture.file.byteLength);
    await this.#rows.putLogo(workspaceId, await this.#assets.store(workspaceId, newAssetId(), picture), USUAL);
  }

  async removeLogo(workspaceId: string): Promise<void> {
    await this.#rows.removeLogo(workspaceId);
  }

  /** The logo of a workspace, where it has this one. */
  async logo(workspaceId: string, id: string): Promise<AssetFile | undefined> {
    const row = await this.#rows.logo(workspaceId, id);
    const file = row && (await this.#assets.files.read(workspaceId, id));
    return file && { ...row, file };
  }

  #withPath(found: FoundBrand | undefined): WorkspaceBrand | undefined {
    if (!found?.brand.logo) return found && { brand: found.brand };
    const { brand, workspaceId } = found;
    return { brand, logoPath: this.#assets.files.pathOf(workspaceId, found.brand.logo.asset) };
  }
}
