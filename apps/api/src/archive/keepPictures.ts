import { setTimeout } from 'node:timers/promises';
import type { AssetRow, MapOfAssets } from '../assets/assets.repository.ts';
import type { Assets } from '../assets/assets.ts';
import type { Reencoded } from '../assets/pictureWorker.ts';
import { ProblemError } from '../http/problemError.ts';
import type { ArchivedPicture } from './readArchive.ts';
import { ArchiveError } from './zipReader.ts';

/** How often, and how long apart (ms), a picture is tried again while others are being taken in. */
const TRIES = 30;
const PAUSE = 1_000;

/**
 * Takes the pictures of an archive in as if each were uploaded: checked and made anew from its pixels. Gives the rows that
 * the map gets with itself.
 *
 * @throws ArchiveError when one is none that is taken, or there is no room for it
 */
export async function keepPictures(
  assets: Assets,
  { id: mapId, workspaceId }: MapOfAssets,
  pictures: readonly ArchivedPicture[],
): Promise<AssetRow[]> {
  const rows: AssetRow[] = [];
  let bytes = 0;
  for (const { id, file } of pictures) {
    try {
      const picture = await readPatiently(assets, await file());
      bytes += picture.file.byteLength;
      await assets.refuseTooMany({ id: mapId, workspaceId }, rows.length + 1, bytes);
      rows.push(await assets.store(mapId, id, picture));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.statusCode === 503) throw error;
      throw new ArchiveError(`pictures/${id}`, error.message);
    }
  }
  return rows;
}

async function readPatiently(assets: Assets, file: Buffer): Promise<Reencoded> {
  for (let left = TRIES; ; left--) {
    try {
      return await assets.read(file, new AbortController().signal);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.statusCode !== 503 || left === 0) throw error;
      await setTimeout(PAUSE);
    }
  }
}
