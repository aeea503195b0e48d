import type { DrawJob, Drawn } from './drawJob.ts';

/** A job on its way to a worker thread. */
export interface DrawTask {
  job: DrawJob;
  /** Whether nothing else that is heavy is being drawn meanwhile. */
  alone: boolean;
  /** One number that both threads see: 0 as long as somebody waits for the file. */
  left: Int32Array;
}

/** What comes back: `heavy` for what has to be drawn alone and is asked for again, `left` when nobody waits any more. */
export type DrawAnswer = Drawn | 'heavy' | 'left';

export function newTask(job: DrawJob, alone: boolean): DrawTask {
  return { job, alone, left: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** Lets the thread end the drawing when it next looks. */
export function leave({ left }: DrawTask): void {
  Atomics.store(left, 0, 1);
}

export function isLeft({ left }: DrawTask): boolean {
  return Atomics.load(left, 0) !== 0;
}
