import type { Stage } from './startStage.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the thread itself worked. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Ms of its own time that the busiest main thread of all pages spent between two frames at most, during a gesture. */
export async function longestFrame({ browser }: Stage, gesture: () => Promise<void>): Promise<number> {
  await browser.startTracing(undefined, { categories: ['devtools.timeline', 'toplevel'] });
  await gesture();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  return Math.max(0, ...threads.map((thread) => longestOn(traceEvents.filter((event) => isOn(event, thread)))));
}

function isOn(event: TraceEvent, { pid, tid }: TraceEvent): boolean {
  return event.pid === pid && event.tid === tid;
}

/** Ms without work after which what comes next belongs to another frame. */
const IDLE = 4;

/** A frame ends with the task that draws it, or where there was nothing to draw, with the work. */
function longestOn(events: readonly TraceEvent[]): number {
  const drawn = events.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
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
