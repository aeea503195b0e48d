import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the thread itself worked. */
  readonly tdur?: number;
}

/** What a page is told by from the browser's own, which have processes too. */
const MARK = 'gesture';

/** Ms of its own time that a page's main thread spent between two frames at most, during a gesture. */
export async function longestFrame(browser: Browser, page: Page, gesture: () => Promise<void>): Promise<number> {
  await browser.startTracing(undefined, { categories: ['devtools.timeline', 'toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(name), MARK);
  await gesture();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === MARK);
  if (!mark) throw new Error('The trace knows nothing of the page.');
  return longestOn(traceEvents.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid));
}

/** Ms without work after which what comes next belongs to another frame. */
const IDLE = 4;

/** A frame ends with the task that draws it, or where there was nothing to draw, with the work. */
function longestOn(events: readonly TraceEvent[]): number {
  const drawn = events.filter(({ name, ph }) => name === 'AnimationFrame::Render' && ph === 'e').map(({ ts }) => ts);
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask');
  let longest = 0;
  let frame = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks.sort((a, b) => a.ts - b.ts)) {
    if (ts - end > IDLE * 1000) frame = 0;
    frame += tdur / 1000;
    longest = Math.max(longest, frame);
    end = ts + dur;
    if (drawn.some((at) => at >= ts && at <= end)) frame = 0;
  }
  return longest;
}
