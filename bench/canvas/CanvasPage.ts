import type { CDPSession, Page } from '@playwright/test';
import type { BenchMap } from './benchMap.ts';
import { type MainThread, readMainThread } from './mainThread.ts';

/** The size of the window, and what of ours is left for the canvas beside bars and panel. */
export const WINDOW = { width: 1760, height: 1000 } as const;

/** What of the map is seen: px of the canvas, as React Flow has it. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One of the two pages, with its map open. */
export interface CanvasPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly bench: BenchMap;
  /** Ms from the start of navigation to the frame after the cards in sight were there. */
  readonly shownAfter: number;
  /** Ms that the main thread worked until then. */
  readonly task: number;
}

/** A point of the map on the screen now. */
export async function toScreen({ page }: CanvasPage, point: Point): Promise<Point> {
  return page.evaluate(({ x, y }) => {
    const flow = document.querySelector('.react-flow')?.getBoundingClientRect();
    const viewport = document.querySelector('.react-flow__viewport');
    if (!flow || !viewport) throw new Error('There is no canvas.');
    const { a, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
    return { x: flow.left + e + x * a, y: flow.top + f + y * a };
  }, point);
}

declare global {
  interface Window {
    /** What happened in the page since it was opened. */
    bench: { moves: number; inputs: number; shown: Promise<number> };
  }
}

/** Runs in the page before its own scripts: counts what arrives, and looks for the cards that are waited for. */
export function watch(ids: readonly string[]): void {
  let tell: (at: number) => void = () => {};
  const bench = { moves: 0, inputs: 0, shown: new Promise<number>((resolve) => (tell = resolve)) };
  window.bench = bench;
  window.addEventListener('pointermove', () => bench.moves++, { capture: true, passive: true });
  window.addEventListener('input', () => bench.inputs++, { capture: true, passive: true });
  const look = () => {
    // No further than to the first that isn't there: looking costs the page as much as its own work otherwise.
    const areThere = ids.every((id) => {
      const card = document.querySelector(`.react-flow__node[data-id="${id}"]`);
      return card && getComputedStyle(card).visibility === 'visible';
    });
    // The next frame begins when this one is painted.
    requestAnimationFrame(areThere ? () => tell(performance.now()) : look);
  };
  requestAnimationFrame(look);
}

/** What the main thread does during a gesture, for each event of it that arrived. */
export async function perEvent(
  { page, session }: CanvasPage,
  counted: 'moves' | 'inputs',
  gesture: () => Promise<void>,
): Promise<MainThread> {
  const count = () => page.evaluate((name) => window.bench[name], counted);
  // A page behind another one draws nothing.
  await page.bringToFront();
  const [eventsBefore, before] = [await count(), await readMainThread(session)];
  await gesture();
  const after = await readMainThread(session);
  const events = (await count()) - eventsBefore;
  return { script: (after.script - before.script) / events, task: (after.task - before.task) / events };
}
