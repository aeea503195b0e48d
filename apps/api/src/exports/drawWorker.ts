import { readFile } from 'node:fs/promises';
import { composeInfographic, PictureTooLargeError } from '@milepost/drawing';
import {
  createMeasure,
  type ReadPicture,
  renderPdf,
  renderPixels,
  renderReview,
  renderSvg,
  renderThumbnail,
} from '@milepost/drawing/skia';
import { wordsFor } from '@milepost/drawing/words';
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
    if (error instanceof PictureTooLargeError) return { refused: error.message };
    throw error;
  }
}

async function render(map: JourneyMap, job: DrawJob): Promise<Uint8Array> {
  const read = pictureReader(job.pictures);
  if (job.form === 'thumbnail') return renderThumbnail(map, job.width, job.height, read);
  const { date, address } = job;
  if (job.form === 'review') {
    return renderReview(map, job.threads, { date, address, paper: job.paper, orientation: job.orientation }, read);
  }
  if (job.form === 'pdf') {
    const { paper, orientation } = job;
    return (await renderPdf(map, { date, address, paper, orientation }, read)).file;
  }
  const background = job.form !== 'svg' && job.transparent ? 'transparent' : 'theme';
  const drawing = composeInfographic(
    map,
    { date, address, background, words: wordsFor(map.map.locale) },
    createMeasure(map.map.locale),
  );
  if (job.form === 'svg') return new TextEncoder().encode(await renderSvg(drawing, read));
  const size = job.width === undefined ? { scale: job.scale ?? 2 } : { width: job.width };
  const quality = job.quality === undefined ? {} : { quality: job.quality };
  return renderPixels(drawing, { ...size, ...quality, format: job.form, read });
}

/** A file that is gone is a picture that is missing. */
function pictureReader(pictures: DrawJob['pictures'] = {}): ReadPicture {
  return async (asset) => {
    const path = Object.hasOwn(pictures, asset) ? pictures[asset] : undefined;
    return path === undefined ? undefined : readFile(path).catch(() => undefined);
  };
}
