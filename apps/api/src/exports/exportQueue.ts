import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ReencodeAnswer, ReencodeJob } from '../assets/pictureWorker.ts';
import { ProblemError } from '../http/problemError.ts';
import type { DrawJob, Drawn } from './drawJob.ts';

/** How many drawings may wait or be under way. Beyond that a request is told to come back. */
const MOST_UNDER_WAY = 40;
/** As many pictures: each is held in memory meanwhile. */
const MOST_PICTURES = 8;
/** When it makes sense to ask again (s). */
const RETRY_AFTER = '5';
/** Nothing takes this long (ms); what does is ended with its thread. */
const TIME_LIMIT = 60_000;

/**
 * The worker threads that draw and read pictures, started when there is something to do for the first time. One core is left to the thread that
 * answers requests, and drawing yields to it where the system lets threads differ in priority.
 */
export class ExportQueue {
  #pool: Piscina<DrawJob | ReencodeJob, Drawn | ReencodeAnswer> | undefined;
  /** What waits or is being done. The library's own bound lets a burst through. */
  #drawings = 0;
  #pictures = 0;

  /**
   * Draws in a worker thread.
   *
   * @param gone ends the drawing, and its thread, when whoever asked has gone
   * @throws ProblemError 422 for what can't be drawn, 503 when too much waits already or it takes too long
   */
  async draw(job: DrawJob, gone: AbortSignal): Promise<Uint8Array> {
    if (this.#drawings >= MOST_UNDER_WAY) {
      throw busy('So many exports are waiting already that this one was not taken. Try again in a moment.');
    }
    this.#drawings++;
    try {
      const drawn = await this.#run<Drawn>('drawWorker.ts', job, gone, 'Drawing this map took too long.');
      if (drawn instanceof Uint8Array) return drawn;
      throw new ProblemError(422, drawn.refused, { errors: [{ path: drawn.path, message: drawn.refused }] });
    } finally {
      this.#drawings--;
    }
  }

  /**
   * Makes a picture anew from its pixels in a worker thread.
   *
   * @throws ProblemError 503 when too many wait already or it takes too long
   */
  async reencode(job: ReencodeJob, gone: AbortSignal): Promise<ReencodeAnswer> {
    if (this.#pictures >= MOST_PICTURES) {
      throw busy('So many pictures are being taken in that this one was not. Try again in a moment.');
    }
    this.#pictures++;
    try {
      return await this.#run<ReencodeAnswer>(
        '../assets/pictureWorker.ts',
        job,
        gone,
        'Reading the picture took too long.',
      );
    } finally {
      this.#pictures--;
    }
  }

  /** Ends what is being done, and the threads. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
  }

  async #run<Answer extends Drawn | ReencodeAnswer>(
    worker: keyof typeof WORK,
    job: DrawJob | ReencodeJob,
    gone: AbortSignal,
    tooLong: string,
  ): Promise<Answer> {
    this.#pool ??= createPool();
    const timeout = AbortSignal.timeout(TIME_LIMIT);
    const signal = AbortSignal.any([gone, timeout]);
    const filename = new URL(worker, import.meta.url).href;
    try {
      return (await this.#pool.run(job, { signal, filename, name: WORK[worker] })) as Answer;
    } catch (error) {
      if (timeout.aborted && !gone.aborted) throw busy(tooLong);
      throw error;
    }
  }
}

/** What the threads run, a function of a file each. */
const WORK = { 'drawWorker.ts': 'draw', '../assets/pictureWorker.ts': 'reencode' } as const;

function createPool(): Piscina<DrawJob | ReencodeJob, Drawn | ReencodeAnswer> {
  const threads = Math.max(1, Math.min(4, availableParallelism() - 1));
  return new Piscina({
    // As many at least as at most: only then is a thread that was ended replaced while others wait for it.
    minThreads: threads,
    maxThreads: threads,
    niceIncrement: 10,
  });
}

function busy(detail: string): ProblemError {
  return new ProblemError(503, detail, { headers: { 'retry-after': RETRY_AFTER } });
}
