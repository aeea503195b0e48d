import { readFile } from 'node:fs/promises';
import { PageTooLargeError, PictureTooLargeError } from '@milepost/drawing';
import { type ReadPicture, renderExport, renderReview, renderThumbnail } from '@milepost/drawing/skia';
import type { JourneyMap } from '@milepost/schema';
import { move } from 'piscina';
import type { DrawJob, Drawn } from './drawJob.ts';

/** What a worker thread runs. */
export async function draw(job: DrawJob): Promise<Drawn> {
  try {
    const file = await render(JSON.parse(job.document) as JourneyMap, job);
    // A view of the encoder's memory can't be moved to the other thread; a copy of its own can.
    return move(new Uint8Array(file)) as Uint8Array;
  } catch (error) {
    if (error instanceof PictureTooLargeError) return { refused: error.message, path: 'width' };
    if (error instanceof PageTooLargeError) return { refused: error.message, path: 'paper' };
    throw error;
  }
}

async function render(map: JourneyMap, job: DrawJob): Promise<Uint8Array> {
  const read = pictureReader(job.pictures);
  if (job.form === 'thumbnail') return renderThumbnail(map, job.width, job.height, read);
  const { form, options, date, address, brand } = job;
  const around = { date, address, ...(brand && { brand }) };
  if (form === 'review') return renderReview(map, job.threads, options, around, read);
  return renderExport(map, form, options, around, read);
}

/** A file that is gone is a picture that is missing. */
function pictureReader(pictures: DrawJob['pictures'] = {}): ReadPicture {
  return async (asset) => {
    const path = Object.hasOwn(pictures, asset) ? pictures[asset] : undefined;
    return path === undefined ? undefined : readFile(path).catch(() => undefined);
  };
}
