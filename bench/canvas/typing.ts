import type { Ratio } from '../contract.ts';
import { asRatio } from './asRatio.ts';
import { type CanvasPage, perEvent } from './CanvasPage.ts';
import { inTurns } from './inTurns.ts';
import type { MainThread } from './mainThread.ts';
import { cardAt } from './pickCard.ts';
import type { Stage } from './startStage.ts';

const WORDS = ' and asks a colleague';
/** Ms between keystrokes: a fast typist. */
const PACE = 70;

/** A keystroke in a large map, with all that it brings about (layout, saving, undo), to one in a small map. */
export async function measureTyping(stage: Stage): Promise<Ratio[]> {
  const view = { x: 12, y: 12, zoom: 1 };
  const large = await stage.openOurs(5_000, view);
  const small = await stage.openOurs(50, view);
  const typed = await inTurns(
    () => typeInCard(large),
    () => typeInCard(small),
  );
  await large.page.close();
  await small.page.close();
  const name = 'typing in a card of a map of 5,000 cards';
  return [asRatio(name, typed.script, 2, 'ms of script a keystroke', 'typing in one of 50')];
}

async function typeInCard(canvas: CanvasPage): Promise<Record<keyof MainThread, number>> {
  const { page, bench } = canvas;
  const card = cardAt(bench, { x: 600, y: 250 });
  await page.bringToFront();
  await page.locator(`.react-flow__node[data-id="${card.id}"]`).dblclick();
  await page.locator('textarea').first().waitFor();
  const spent = await perEvent(canvas, 'inputs', async () => {
    await page.keyboard.type(WORDS, { delay: PACE });
    // What a keystroke leaves for later is a part of it.
    await page.locator('[data-saved="saved"]').waitFor();
    await page.waitForTimeout(500);
  });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  return { ...spent };
}
