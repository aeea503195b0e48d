import { asRatio } from '../canvas/asRatio.ts';
import { inTurns } from '../canvas/inTurns.ts';
import { readMainThread } from '../canvas/mainThread.ts';
import type { Ratio } from '../contract.ts';
import type { TablePage, Tables } from './startTables.ts';

const WORDS = ' and asks a colleague';
/** Ms between keystrokes: a fast typist. */
const PACE = 70;

/** A keystroke in the table of a large map, with all that it brings about, to one in that of a small map. */
export async function measureTableTyping({ openOurs }: Tables): Promise<Ratio[]> {
  const large = await openOurs(5_000);
  const small = await openOurs(50);
  const { script } = await inTurns(
    () => typeInCard(large),
    () => typeInCard(small),
  );
  await large.page.close();
  await small.page.close();
  const name = 'typing in a table of 5,000 cards';
  return [asRatio(name, script, 2, 'ms of script a keystroke', 'typing in one of 50')];
}

async function typeInCard({ page, session }: TablePage): Promise<{ script: number }> {
  await page.bringToFront();
  await page.locator('td [data-place="card card-1"]').dblclick();
  await page.locator('textarea').first().waitFor();
  const before = await readMainThread(session);
  await page.keyboard.type(WORDS, { delay: PACE });
  // What a keystroke leaves for later is a part of it.
  await page.locator('[data-saved="saved"]').waitFor();
  await page.waitForTimeout(500);
  const after = await readMainThread(session);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  return { script: (after.script - before.script) / WORDS.length };
}
