import { readFile } from 'node:fs/promises';
import { PageTooLargeError, PictureTooLargeError, TooManySheetsError } from '@milepost/drawing';
import {
  type PixelsWatch,
  type ReadPicture,
  renderExport,
  renderReview,
  renderThumbnail,
} from '@milepost/drawing/skia';
import type { JourneyMap } from '@milepost/schema';
import { move } from 'piscina';
import type { DrawJob } from './drawJob.ts';
import { type DrawAnswer, type DrawTask, isLeft } from './drawTask.ts';

/** A picture of more pixels is heavy: it takes seconds, and as a JPEG or WebP a good deal of memory. */
const HEAVY_PIXELS = 16_000_000;

/** Why a drawing ends before it is done. */
class GivenUp extends Error {
  readonly why: 'heavy' | 'left';

  constructor(why: 'heavy' | 'left') {
    super(why);
    this.why = why;
  }
}

/** What a worker thread runs. */
export async function draw(task: DrawTask): Promise<DrawAnswer> {
  if (isLeft(task)) return 'left';
  try {
    const file = await render(task.job, watch(task));
    // A view of the encoder's memory can't be moved to the other thread; a copy of its own can.
    return move(new Uint8Array(file)) as Uint8Array;
  } catch (error) {
    if (error instanceof PictureTooLargeError) return { refused: error.message, path: 'width' };
    if (error instanceof PageTooLargeError) return { refused: error.message, path: 'paper' };
    if (error instanceof TooManySheetsError) return { refused: error.message, path: 'sheet' };
    if (error instanceof GivenUp) return error.why;
    throw error;
  }
}

/** Ends a picture that is too heavy for now, or that nobody waits for any more when its next band is to be drawn. */
function watch(task: DrawTask): PixelsWatch {
  return {
    onSize: ({ width, height }) => {
      if (width * height > HEAVY_PIXELS && !task.alone) throw new GivenUp('heavy');
    },
    onProgress: () => {
      if (isLeft(task)) throw new GivenUp('left');
    },
  };
}

async function render(job: DrawJob, watch: PixelsWatch): Promise<Uint8Array> {
  const map = JSON.parse(job.document) as JourneyMap;
  const read = pictureReader(job.pictures);
  if (job.form === 'thumbnail') return renderThumbnail(map, job.width, job.height, read);
  const { form, options, date, address, brand } = job;
  const around = { date, address, ...(brand && { brand }) };
  if (form === 'review') return renderReview(map, job.threads, options, around, read);
  return renderExport(map, form, options, around, read, watch);
}

/** A file that is gone is a picture that is missing. */
function pictureReader(pictures: DrawJob['pictures'] = {}): ReadPicture {
  return async (asset) => {
    const path = Object.hasOwn(pictures, asset) ? pictures[asset] : undefined;
    return path === undefined ? undefined : readFile(path).catch(() => undefined);
  };
}
