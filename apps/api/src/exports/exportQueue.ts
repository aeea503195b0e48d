import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { ProblemError } from '../http/problemError.ts';
import type { DrawJob, Drawn } from './drawJob.ts';

/** How many drawings may wait or be under way. Beyond that a request is told to come back. */
const MOST_UNDER_WAY = 40;
/** When it makes sense to ask again (s). */
const RETRY_AFTER = '5';
/** No drawing takes this long (ms); one that does is ended with its thread. */
const TIME_LIMIT = 60_000;

/**
 * The worker threads that draw, started when something is drawn for the first time. One core is left to the thread that
 * answers requests, and drawing yields to it where the system lets threads differ in priority.
 */
export class ExportQueue {
  #pool: Piscina<DrawJob, Drawn> | undefined;
  /** Drawings that wait or are being drawn. The library's own bound lets a burst through. */
  #underWay = 0;

  /**
   * Draws in a worker thread.
   *
   * @param gone ends the drawing, and its thread, when whoever asked has gone
   * @throws ProblemError 422 for what can't be drawn, 503 when too much waits already or it takes too long
   */
  async draw(job: DrawJob, gone: AbortSignal): Promise<Uint8Array> {
    if (this.#underWay >= MOST_UNDER_WAY) {
      throw busy('So many exports are waiting already that this one was not taken. Try again in a moment.');
    }
    this.#pool ??= createPool();
    const timeout = AbortSignal.timeout(TIME_LIMIT);
    this.#underWay++;
    try {
      const drawn = await this.#pool.run(job, { signal: AbortSignal.any([gone, timeout]) });
      if (drawn instanceof Uint8Array) return drawn;
      throw new ProblemError(422, drawn.refused, { errors: [{ path: 'width', message: drawn.refused }] });
    } catch (error) {
      if (timeout.aborted && !gone.aborted) throw busy('Drawing this map took too long.');
      throw error;
    } finally {
      this.#underWay--;
    }
  }

  /** Ends what is being drawn, and the threads. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}

function createPool(): Piscina<DrawJob, Drawn> {
  const threads = Math.max(1, Math.min(4, availableParallelism() - 1));
  return new Piscina({
    filename: new URL('drawWorker.ts', import.meta.url).href,
    name: 'draw',
    // As many at least as at most: only then is a thread that was ended replaced while others wait for it.
    minThreads: threads,
    maxThreads: threads,
    niceIncrement: 10,
  });
}

function busy(detail: string): ProblemError {
  return new ProblemError(503, detail, { headers: { 'retry-after': RETRY_AFTER } });
}
