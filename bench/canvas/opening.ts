import type { Ratio } from '../contract.ts';
import { asRatio } from './asRatio.ts';
import type { CanvasPage, View } from './CanvasPage.ts';
import { inTurns } from './inTurns.ts';
import { readHeap } from './mainThread.ts';
import type { Stage } from './startStage.ts';

const BEGINNING: View = { x: 12, y: 12, zoom: 1 };

/** From navigation to the cards in sight, with the code in the browser's cache and the map on the server; and the heap. */
export async function measureOpening(stage: Stage): Promise<Ratio[]> {
  const large = await inTurns(
    () => opened(stage.openOurs(5_000, BEGINNING)),
    () => opened(stage.openReference(5_000, BEGINNING)),
  );
  const usual = await inTurns(
    () => opened(stage.openOurs(300, BEGINNING)),
    () => opened(stage.openReference(300, BEGINNING)),
  );
  return [
    asRatio('opening 5,000 cards', large.shown, 0.35, 'ms'),
    asRatio('opening 300 cards', usual.shown, 1.5, 'ms'),
    asRatio('opening 5,000 cards, main thread', large.task, 0.35, 'ms'),
    asRatio('opening 300 cards, main thread', usual.task, 1.5, 'ms'),
    asRatio('JavaScript heap with 5,000 cards', large.heap, 0.5, 'MB'),
  ];
}

async function opened(coming: Promise<CanvasPage>): Promise<{ shown: number; task: number; heap: number }> {
  const { page, session, shownAfter, task } = await coming;
  const heap = (await readHeap(session)) / 1e6;
  await page.close();
  return { shown: shownAfter, task, heap };
}
