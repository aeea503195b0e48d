import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ReencodeAnswer, ReencodeJob } from '../assets/pictureWorker.ts';
import { ProblemError } from '../http/problemError.ts';
import type { DrawJob } from './drawJob.ts';
import { type DrawAnswer, type DrawTask, leave, newTask } from './drawTask.ts';
import { Turns } from './turns.ts';

/** How many drawings may wait or be under way. Beyond that a request is told to come back. */
const MOST_UNDER_WAY = 40;
/** How many of these may be heavy. They are drawn one at a time, whatever else is: so memory stays bounded. */
const MOST_HEAVY = 8;
/** A map whose JSON is longer is heavy in any form. */
const LONG_DOCUMENT = 1_000_000;
/** As many pictures: each is held in memory meanwhile. */
const MOST_PICTURES = 8;
/** When it makes sense to ask again (s). */
const RETRY_AFTER = '5';
/** Nothing waits this long for a thread, or takes this long in it (ms); what does is ended, with its thread. */
const TIME_LIMIT = 60_000;
/** How long a thread has to end by itself what nobody waits for any more (ms): a new one takes a while to be ready. */
const GRACE = 5_000;
/** All threads but one end when there was nothing to do for so long (ms), and give their memory back. */
const IDLE_TIME = 60_000;
/**
 * One core is left to the thread that answers requests; two at least, so that a small drawing needn't wait for a heavy one. Drawing
 * yields to answering where the system lets threads differ in priority.
 */
const THREADS = Math.max(2, Math.min(4, availableParallelism() - 1));

type Task = DrawTask | ReencodeJob;
type Answer = DrawAnswer | ReencodeAnswer;

/** What the threads run, a function of a file each. */
const WORK = { 'drawWorker.ts': 'draw', '../assets/pictureWorker.ts': 'reencode' } as const;

/** The worker threads that draw and read pictures, started when there is something to do for the first time. */
export class ExportQueue {
  #pool: Piscina<Task, Answer> | undefined;
  readonly #threads = new Turns(THREADS);
  readonly #alone = new Turns(1);
  /** What waits or is being done. */
  #drawings = 0;
  #heavy = 0;
  #pictures = 0;

  /**
   * Draws in a worker thread.
   *
   * @param gone ends the drawing when whoever asked has gone
   * @throws ProblemError 422 for what can't be drawn, 503 when too much waits already or it takes too long
   */
  async draw(job: DrawJob, gone: AbortSignal): Promise<Uint8Array> {
    if (this.#drawings >= MOST_UNDER_WAY) {
      throw busy('So many exports are waiting already that this one was not taken. Try again in a moment.');
    }
    this.#drawings++;
    try {
      // How many pixels a map has at a scale is only known once it is laid out.
      let drawn = job.document.length > LONG_DOCUMENT ? 'heavy' : await this.#try(newTask(job, false), gone);
      if (drawn === 'heavy') drawn = await this.#drawAlone(job, gone);
      if (drawn instanceof Uint8Array) return drawn;
      gone.throwIfAborted();
      if (typeof drawn === 'string') throw new Error(`A drawing was given up, though it is waited for: ${drawn}`);
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

  async #drawAlone(job: DrawJob, gone: AbortSignal): Promise<DrawAnswer> {
    if (this.#heavy >= MOST_HEAVY) {
      throw busy('So many large exports are waiting already that this one was not taken. Try again in a moment.');
    }
    this.#heavy++;
    try {
      return await inTime(gone, (signal) => this.#alone.run(signal, () => this.#try(newTask(job, true), gone)));
    } finally {
      this.#heavy--;
    }
  }

  async #try(task: DrawTask, gone: AbortSignal): Promise<DrawAnswer> {
    const stop = () => leave(task);
    gone.addEventListener('abort', stop);
    try {
      return await this.#run<DrawAnswer>('drawWorker.ts', task, gone, 'Drawing this map took too long.');
    } finally {
      gone.removeEventListener('abort', stop);
    }
  }

  #run<A extends Answer>(worker: keyof typeof WORK, task: Task, gone: AbortSignal, tooLong: string): Promise<A> {
    return inTime(gone, (waiting) => this.#threads.run(waiting, () => this.#inThread<A>(worker, task, gone, tooLong)));
  }

  async #inThread<A extends Answer>(
    worker: keyof typeof WORK,
    task: Task,
    gone: AbortSignal,
    tooLong: string,
  ): Promise<A> {
    this.#pool ??= createPool();
    const end = new AbortController();
    let timer = setTimeout(() => end.abort(busy(tooLong)), TIME_LIMIT);
    const hurry = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end.abort(gone.reason), GRACE);
    };
    gone.addEventListener('abort', hurry);
    const filename = new URL(worker, import.meta.url).href;
    try {
      return (await this.#pool.run(task, { signal: end.signal, filename, name: WORK[worker] })) as A;
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : error;
    } finally {
      clearTimeout(timer);
      gone.removeEventListener('abort', hurry);
    }
  }
}

/** Lets something wait as long as somebody waits for it, and not too long. */
async function inTime<T>(gone: AbortSignal, wait: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const timeout = AbortSignal.timeout(TIME_LIMIT);
  try {
    return await wait(AbortSignal.any([gone, timeout]));
  } catch (error) {
    if (error !== timeout.reason || !timeout.aborted) throw error;
    throw busy('The server has so much to draw that this export did not get its turn. Try again in a moment.');
  }
}

function createPool(): Piscina<Task, Answer> {
  const cache = getCompileCacheDir();
  return new Piscina({
    // A thread is started for whatever finds none that is free; nothing is given to the pool before there is a place for it.
    minThreads: 1,
    maxThreads: THREADS,
    idleTimeout: IDLE_TIME,
    niceIncrement: 10,
    // The collector lets so much pile up of what is dead already (MB) before it looks; 48 when nothing is said. It looks no slower.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
    // A thread is ready in a third of the time with what the server has compiled before. It doesn't inherit that.
    env: { ...process.env, ...(cache && { NODE_COMPILE_CACHE: cache }) },
  });
}

function busy(detail: string): ProblemError {
  return new ProblemError(503, detail, { headers: { 'retry-after': RETRY_AFTER } });
}
