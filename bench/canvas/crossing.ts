import type { Ratio } from '../contract.ts';
import { median } from '../median.ts';
import { type CanvasPage, toScreen } from './CanvasPage.ts';
import { ROUNDS } from './inTurns.ts';
import { longestFrame } from './longestFrame.ts';
import type { Stage } from './startStage.ts';

/** Ms of the main thread that no frame may take on a quiet machine. */
const MOST = 50;

/** Zooming out until the map is painted on one canvas, and in again: what the longest frame takes of the main thread. */
export async function measureCrossing(stage: Stage): Promise<Ratio[]> {
  const bench = stage.mapOf(5_000);
  const zoom = 0.65;
  const view = { x: 500 - (bench.width / 2) * zoom, y: 400 - (bench.height / 2) * zoom, zoom };
  const canvas = await stage.openOurs(5_000, view);
  const out: number[] = [];
  const back: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const [away, near] = [await longest(stage, canvas, 25), await longest(stage, canvas, -25)];
    if (round === 0) continue;
    out.push(away);
    back.push(near);
  }
  await canvas.page.close();
  return [
    { name: 'longest frame while going far, to 50 ms', ...asFrame(out) },
    { name: 'longest frame while coming near, to 50 ms', ...asFrame(back) },
  ];
}

function asFrame(frames: readonly number[]): Omit<Ratio, 'name'> {
  const longest = median(frames);
  const detail = `${longest.toFixed(0)} ms of the main thread, ${ROUNDS} rounds`;
  return { ratio: longest / MOST, limit: 1, direction: 'at most', detail };
}

/** Turns the wheel with Ctrl pressed, over the middle of the canvas. */
async function longest(stage: Stage, canvas: CanvasPage, turn: number): Promise<number> {
  const { page, bench } = canvas;
  const { x, y } = await toScreen(canvas, { x: bench.width / 2, y: bench.height / 2 });
  await page.mouse.move(Math.max(400, Math.min(x, 900)), Math.max(300, Math.min(y, 700)));
  return longestFrame(stage.browser, page, async () => {
    await page.keyboard.down('Control');
    for (let step = 0; step < 12; step++) await page.mouse.wheel(0, turn);
    await page.keyboard.up('Control');
    await page.waitForTimeout(400);
  });
}
