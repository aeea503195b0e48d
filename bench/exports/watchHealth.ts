import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface MonitorTask {
  readonly url: string;
  /** One number that both threads see: 1 as long as checks are wanted. */
  readonly wanted: Int32Array;
}

/** Times (ms) of health checks while something else goes on. They are made in a thread of their own: no monitor takes files in meanwhile. */
export async function watchHealth(url: string, meanwhile: () => Promise<unknown>): Promise<number[]> {
  const wanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(1);
  const workerData: MonitorTask = { url, wanted };
  const monitor = new Worker(new URL('./healthMonitor.ts', import.meta.url), { workerData });
  await once(monitor, 'message');
  await meanwhile();
  const answer = once(monitor, 'message');
  Atomics.store(wanted, 0, 0);
  return (await answer)[0] as number[];
}
