import { composeInfographic } from '@milepost/drawing';
import {
  createMeasure,
  PngTooLargeError,
  renderPdf,
  renderPng,
  renderReview,
  renderSvg,
  renderThumbnail,
} from '@milepost/drawing/skia';
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
    if (error instanceof PngTooLargeError) return { refused: error.message };
    throw error;
  }
}

async function render(map: JourneyMap, job: DrawJob): Promise<Uint8Array> {
  if (job.form === 'thumbnail') return renderThumbnail(map, job.width, job.height);
  const { date, address } = job;
  if (job.form === 'review') {
    return renderReview(map, job.threads, { date, address, paper: job.paper, orientation: job.orientation });
  }
  if (job.form === 'pdf') {
    return renderPdf(map, { date, address, paper: job.paper, orientation: job.orientation }).file;
  }
  const background = job.form === 'png' && job.transparent ? 'transparent' : 'theme';
  const drawing = composeInfographic(map, { date, address, background }, createMeasure(map.map.locale));
  if (job.form === 'svg') return new TextEncoder().encode(await renderSvg(drawing));
  return renderPng(drawing, job.width === undefined ? { scale: job.scale ?? 2 } : { width: job.width });
}
