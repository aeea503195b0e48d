import type { CDPSession } from '@playwright/test';

/** What a page's main thread has done, in ms of its own time: what other programs on the machine take isn't in it. */
export interface MainThread {
  readonly script: number;
  readonly task: number;
}

/** How much a page's main thread has worked since it was opened. */
export async function readMainThread(session: CDPSession): Promise<MainThread> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { script: value('ScriptDuration'), task: value('TaskDuration') };
}

/** The bytes of JavaScript objects that a page can't do without. */
export async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
