import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { ProblemError } from '../http/problemError.ts';
import type { DrawJob, Drawn } from './drawJob.ts';

/** How many drawings may wait for a thread. Beyond that a request is told to come back. */
const MOST_WAITING = 40;
/** When it makes sense to ask again (s). */
const RETRY_AFTER = '5';
/** No drawing takes this long (ms); one that does is ended with its thread. */
const TIME_LIMIT = 60_000;
/** How long (ms) a thread that has nothing to do keeps its fonts loaded. */
const IDLE = 5 * 60_000;

/**
 * The worker threads that draw. One core is left to the thread that answers requests, and drawing yields to it where the
 * system lets threads differ in priority.
 */
export class ExportQueue {
  readonly #pool = new Piscina<DrawJob, Drawn>({
    filename: new URL('drawWorker.ts', import.meta.url).href,
    name: 'draw',
    minThreads: 0,
    maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    idleTimeout: IDLE,
    maxQueue: MOST_WAITING,
    niceIncrement: 10,
  });

  /**
   * Draws in a worker thread.
   *
   * @param gone ends the drawing, and its thread, when whoever asked has gone
   * @throws ProblemError 422 for what can't be drawn, 503 when too much waits already or it takes too long
   */
  async draw(job: DrawJob, gone: AbortSignal): Promise<Uint8Array> {
    const timeout = AbortSignal.timeout(TIME_LIMIT);
    try {
      const drawn = await this.#pool.run(job, { signal: AbortSignal.any([gone, timeout]) });
      if (drawn instanceof Uint8Array) return drawn;
      throw new ProblemError(422, drawn.refused, { errors: [{ path: 'width', message: drawn.refused }] });
    } catch (error) {
      if (isQueueFull(error)) {
        throw busy('So many exports are waiting already that this one was not taken. Try again in a moment.');
      }
      if (timeout.aborted && !gone.aborted) throw busy('Drawing this map took too long.');
      throw error;
    }
  }

  /** Ends what is being drawn, and the threads. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

function busy(detail: string): ProblemError {
  return new ProblemError(503, detail, { headers: { 'retry-after': RETRY_AFTER } });
}

/** The library gives this error no class and no code. A test holds its words. */
function isQueueFull(error: unknown): boolean {
  return error instanceof Error && error.message === 'Task queue is at limit';
}
