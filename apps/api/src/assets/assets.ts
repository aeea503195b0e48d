import { createHash } from 'node:crypto';
import { newId } from '@milepost/schema';
import type { KeptAsset } from '@milepost/schema/http';
import { PICTURE_LIMITS } from '@milepost/schema/http/names';
import type { Sql } from '../database/sql.ts';
import type { ExportQueue } from '../exports/exportQueue.ts';
import { ProblemError } from '../http/problemError.ts';
import { AssetFiles } from './assetFiles.ts';
import type { AssetRow, MapOfAssets } from './assets.repository.ts';
import { AssetsRepository } from './assets.repository.ts';
import { namedAssets } from './namedAssets.ts';
import { readPictureHead } from './pictureHead.ts';
import type { Reencoded } from './pictureWorker.ts';

/** What is kept at most: pictures and bytes of a map, bytes of all maps of a workspace. */
const MOST = { count: 1_000, bytes: 512 * 1024 * 1024, workspaceBytes: 4 * 1024 * 1024 * 1024 };

/** A picture of a map, ready to be sent. */
export interface AssetFile extends AssetRow {
  file: Buffer;
}

/** The pictures of maps: files, and a row for each that says whose it is. */
export class Assets {
  readonly files: AssetFiles;
  readonly rows: AssetsRepository;
  readonly #exports: ExportQueue;

  constructor({ sql, dataDir, exports }: { sql: Sql; dataDir: string; exports: ExportQueue }) {
    this.files = new AssetFiles(dataDir);
    this.rows = new AssetsRepository(sql);
    this.#exports = exports;
  }

  /**
   * Takes a picture in for a map.
   *
   * @throws ProblemError 413 when it is too large, 422 when it is none that is taken or the map has too many, 503
   */
  async keep(map: MapOfAssets, file: Buffer, createdBy: string, gone: AbortSignal): Promise<KeptAsset> {
    await this.refuseTooMany(map, 1, 0);
    const picture = await this.read(file, gone);
    await this.refuseTooMany(map, 1, picture.file.byteLength);
    const row = await this.store(map.id, newAssetId(), picture);
    await this.rows.add(map.id, [row], createdBy);
    return asKept(row);
  }

  /**
   * A picture made anew from the pixels of a file. The file's beginning says how large it is: what is too large is never
   * unpacked.
   *
   * @throws ProblemError 413, 422, 503
   */
  async read(file: Buffer, gone: AbortSignal): Promise<Reencoded> {
    if (file.byteLength > PICTURE_LIMITS.bytes) throw new ProblemError(413, 'A picture may have 10 MB at most.');
    const head = readPictureHead(file);
    if (!head) throw new ProblemError(422, 'This is not a picture that can be taken: send a PNG, JPEG, WebP or GIF.');
    const { width, height } = head;
    if (width * height > PICTURE_LIMITS.pixels) {
      throw new ProblemError(413, `A picture may have 50 megapixels at most. This one is ${width} × ${height} pixels.`);
    }
    const answer = await this.#exports.reencode({ file: new Uint8Array(file), type: head.type }, gone);
    if ('refused' in answer) throw new ProblemError(422, 'This picture is broken: it could not be read to its end.');
    return answer;
  }

  /** @throws ProblemError 422 when a map, or its workspace, can't take so many more */
  async refuseTooMany(map: MapOfAssets, count: number, bytes: number): Promise<void> {
    const kept = await this.rows.kept(map);
    if (kept.count + count > MOST.count || kept.bytes + bytes > MOST.bytes) {
      throw new ProblemError(422, 'This map has as many pictures as a map can have (1,000, or 512 MB).');
    }
    if (kept.workspaceBytes + bytes > MOST.workspaceBytes) {
      throw new ProblemError(422, 'The pictures of this workspace take up all the room that they may (4 GB).');
    }
  }

  /** Writes the file of a picture that gets its row next. */
  async store(mapId: string, id: string, { file, type, width, height }: Reencoded): Promise<AssetRow> {
    await this.files.write(mapId, id, file);
    const sha256 = createHash('sha256').update(file).digest('hex');
    return { id, sha256, type, bytes: file.byteLength, width, height };
  }

  /** A picture of a map; undefined when it has none of this id. */
  async find(mapId: string, id: string): Promise<AssetFile | undefined> {
    const row = await this.rows.find(mapId, id);
    const file = row && (await this.files.read(mapId, id));
    return file && { ...row, file };
  }

  /**
   * Gives a map pictures of another one, under the same ids. Gives the ids of those that it has then.
   *
   * @throws ProblemError 422 when the map, or its workspace, can't take so many more
   */
  async copy(from: string, to: MapOfAssets, ids: readonly string[], createdBy: string): Promise<string[]> {
    const known = await this.rows.existing(to.id, ids);
    const copied = await this.copyFiles(from, to, new Set(ids.filter((id) => !known.has(id))));
    await this.rows.add(to.id, copied, createdBy);
    for (const { id } of copied) known.add(id);
    return ids.filter((id) => known.has(id));
  }

  /**
   * Copies files of pictures to another map. Gives the rows that it gets next; what isn't there is left out.
   *
   * @throws ProblemError 422 when the map, or its workspace, can't take so many more
   */
  async copyFiles(from: string, to: MapOfAssets, ids: ReadonlySet<string>): Promise<AssetRow[]> {
    const found = ids.size === 0 || from === to.id ? [] : await this.rows.list(from);
    const wanted = found.filter(({ id }) => ids.has(id));
    if (wanted.length === 0) return [];
    await this.refuseTooMany(to, wanted.length, bytesOf(wanted));
    const copied: AssetRow[] = [];
    for (const row of wanted) if (await this.files.copy(from, to.id, row.id)) copied.push(row);
    return copied;
  }

  /** Where the files of the pictures are that a map's JSON names, by their ids. */
  async pathsFor(mapId: string, document: string): Promise<Record<string, string>> {
    const named = namedAssets(document);
    if (named.size === 0) return {};
    const rows = (await this.rows.list(mapId)).filter(({ id }) => named.has(id));
    return Object.fromEntries(rows.map(({ id }) => [id, this.files.pathOf(mapId, id)]));
  }

  /**
   * Deletes the files of pictures that no map has, and no workspace as its logo. Gives how many they were. Where there isn't a single row, somebody may
   * have started the server with another database by mistake: nothing is deleted then.
   */
  async sweep(): Promise<number> {
    if (!(await this.rows.isAny())) return 0;
    return this.files.sweep((mapId, ids) => this.rows.existing(mapId, ids));
  }
}

/** An id for a picture. It begins with a letter or a digit, which not every id does. */
export function newAssetId(): string {
  return `p${newId()}`;
}

function bytesOf(rows: readonly AssetRow[]): number {
  return rows.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What is told of a picture. */
function asKept({ id, type, bytes, width, height }: AssetRow): KeptAsset {
  return { id, type, bytes, width, height };
}
