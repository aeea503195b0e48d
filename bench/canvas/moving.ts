import type { Ratio } from '../contract.ts';
import { asRatio } from './asRatio.ts';
import { type CanvasPage, type Point, perEvent, toScreen } from './CanvasPage.ts';
import { pull } from './gestures.ts';
import { inTurns } from './inTurns.ts';
import type { MainThread } from './mainThread.ts';
import { cardAt } from './pickCard.ts';
import type { ReferenceCard } from './referenceCard.ts';
import type { Stage } from './startStage.ts';

/** Dragging and panning, for each event of the mouse that arrived, with what taking hold costs. */
export async function measureMoving(stage: Stage): Promise<Ratio[]> {
  return [...(await near(stage)), ...(await selected(stage)), ...(await far(stage))];
}

/** In the midst of the 5,000, large enough to read. */
async function near(stage: Stage): Promise<Ratio[]> {
  const bench = stage.mapOf(5_000);
  const middle = { x: bench.width / 2, y: bench.height / 2 };
  const view = { x: 500 - middle.x, y: 400 - middle.y, zoom: 1 };
  const card = cardAt(bench, middle);
  const gap = { x: bench.gaps.find((x) => x > middle.x)!, y: middle.y };
  const ours = await stage.openOurs(5_000, view);
  const theirs = await stage.openReference(5_000, view);
  const dragged = await inTurns(
    () => drag(ours, card),
    () => drag(theirs, card),
  );
  const panned = await inTurns(
    () => pan(ours, gap, { x: 24, y: 12 }, 20),
    () => pan(theirs, gap, { x: 24, y: 12 }, 20),
  );
  await ours.page.close();
  await theirs.page.close();
  return [
    asRatio('dragging one of 5,000 cards', dragged.script, 0.5, 'ms of script an event'),
    asRatio('panning 5,000 cards', panned.script, 0.4, 'ms of script an event'),
  ];
}

/** 200 of 1,000 cards, which are twelve steps: chosen from far, dragged from near. */
async function selected(stage: Stage): Promise<Ratio[]> {
  const bench = stage.mapOf(1_000);
  const left = bench.gaps[19]!;
  const right = bench.gaps[31]!;
  const chosen = bench.cards.filter(({ x }) => x > left && x < right);
  const card = cardAt(bench, { x: (left + right) / 2, y: bench.height / 2 });
  const view = { x: 500 - card.x, y: 400 - card.y, zoom: 1 };
  const overview = { x: 300 - left * 0.3, y: 200, zoom: 0.3 };
  const ours = await stage.openOurs(1_000, overview);
  await chooseByMarquee(ours, { x: left, y: bench.height - 1 }, { x: right, y: 110 }, chosen.length);
  const theirs = await stage.openReference(1_000, view);
  await theirs.page.evaluate(
    (ids) => window.selectCards?.(ids),
    chosen.map(({ id }) => id),
  );
  const dragged = await inTurns(
    () => drag(ours, card),
    () => drag(theirs, card),
  );
  await ours.page.close();
  await theirs.page.close();
  return [asRatio(`dragging ${chosen.length} of 1,000 cards`, dragged.script, 0.6, 'ms of script an event')];
}

/** All 5,000 at once. */
async function far(stage: Stage): Promise<Ratio[]> {
  const bench = stage.mapOf(5_000);
  const view = { x: 20, y: 60, zoom: 0.1 };
  const gap = { x: bench.gaps[20]!, y: bench.height / 2 };
  const ours = await stage.openOurs(5_000, view);
  const theirs = await stage.openReference(5_000, view);
  const panned = await inTurns(
    () => pan(ours, gap, { x: 6, y: 1 }, 8),
    () => pan(theirs, gap, { x: 6, y: 1 }, 8),
  );
  await ours.page.close();
  await theirs.page.close();
  return [asRatio('panning with all 5,000 cards in view', panned.task, 0.25, 'ms of the main thread an event')];
}

async function drag(canvas: CanvasPage, card: ReferenceCard): Promise<Record<keyof MainThread, number>> {
  const box = await canvas.page.locator(`.react-flow__node[data-id="${card.id}"]`).boundingBox();
  if (!box) throw new Error('The card is not in sight.');
  const { page } = canvas;
  await page.bringToFront();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  const spent = await perEvent(canvas, 'moves', () => pull(page, 'left', at, { x: 8, y: 4 }, 15));
  // Where it was, so that nothing else is dragged in the next round.
  await page.keyboard.press('Escape');
  await page.mouse.up({ button: 'left' });
  await page.waitForTimeout(300);
  return { ...spent };
}

async function pan(
  canvas: CanvasPage,
  from: Point,
  step: Point,
  reach: number,
): Promise<Record<keyof MainThread, number>> {
  const { page } = canvas;
  await page.bringToFront();
  const at = await toScreen(canvas, from);
  await page.mouse.move(at.x, at.y);
  const spent = await perEvent(canvas, 'moves', () => pull(page, 'middle', at, step, reach));
  await page.mouse.up({ button: 'middle' });
  await page.waitForTimeout(300);
  return { ...spent };
}

/** Draws a marquee in the map as it is seen from far, and goes near to the middle of the window. */
async function chooseByMarquee(canvas: CanvasPage, from: Point, to: Point, cards: number): Promise<void> {
  const { page } = canvas;
  const start = await toScreen(canvas, from);
  const end = await toScreen(canvas, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
  await page
    .getByRole('status')
    .filter({ hasText: String(cards) })
    .first()
    .waitFor();
  await page.keyboard.press('Control+0');
  await page.waitForTimeout(600);
}
