import { readFile } from 'node:fs/promises';
import { PageTooLargeError, PictureTooLargeError } from '@milepost/drawing';
import {
  composeHere,
  type ReadPicture,
  renderPdf,
  renderPixels,
  renderReview,
  renderSvg,
  renderThumbnail,
} from '@milepost/drawing/skia';
import type { JourneyMap } from '@milepost/schema';
import { move } from 'piscina';
import type { DrawJob, Drawn } from './drawJob.ts';

/** Pixels to a px of the drawing, where neither this nor a width is asked for. */
const USUAL_SCALE = 2;

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
  const composition = composeHere(map, form, options, around);
  if (form === 'pdf') return renderPdf(composition, read);
  const [page] = composition.pages;
  if (form === 'svg') return new TextEncoder().encode(await renderSvg(page, read));
  const { width, scale = USUAL_SCALE, quality } = job.options;
  const size = width === undefined ? { scale } : { width };
  return renderPixels(page, { ...size, ...(quality !== undefined && { quality }), format: form, read });
}

/** A file that is gone is a picture that is missing. */
function pictureReader(pictures: DrawJob['pictures'] = {}): ReadPicture {
  return async (asset) => {
    const path = Object.hasOwn(pictures, asset) ? pictures[asset] : undefined;
    return path === undefined ? undefined : readFile(path).catch(() => undefined);
  };
}
