import type { Page } from '@playwright/test';
import { longestFrame } from './canvas/longestFrame.ts';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';
import { type Previews, startPreviews } from './preview/startPreviews.ts';

export const name = 'preview';

const ROUNDS = 9;
/** Ms in which the dialog draws ahead what may be chosen next. */
const AT_REST = 4_000;
/** Ms of a frame at 60 Hz. */
const FRAME = 1_000 / 60;

/** The preview of an export of 100 cards: how soon it follows an option, against a page that only puts a ready-made picture up. */
export async function run(): Promise<Ratio[]> {
  const previews = await startPreviews();
  try {
    return [...(await following(previews)), ...(await staying(previews))];
  } finally {
    await previews.stop();
  }
}

/** From a press to the frame with the new picture: of what was drawn ahead, and of what nobody could foresee. */
async function following({ ours, bare }: Previews): Promise<Ratio[]> {
  await ours.bringToFront();
  await ours.getByText('More options').click();
  await ours.locator('summary', { hasText: 'Details' }).click();
  await ours.waitForTimeout(AT_REST);
  const [foreseen, unforeseen, theirs]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const name = round % 2 === 0 ? 'Dark' : 'Light';
    theirs.push(await follow(bare, await presser(bare, 'radio', name)));
    foreseen.push(await follow(ours, await presser(ours, 'radio', name)));
    await ours.waitForTimeout(AT_REST);
    // Each time another part, so that none was drawn before.
    unforeseen.push(await follow(ours, await presser(ours, 'checkbox', PARTS[round % PARTS.length] ?? '')));
    await ours.waitForTimeout(AT_REST);
  }
  const other = `putting a ready-made picture up`;
  return [
    asRatio('following a change of colours, 100 cards', foreseen, theirs, 2, other),
    asRatio('following what was not drawn ahead, 100 cards', unforeseen, theirs, 6, other),
  ];
}

const PARTS = ['Legend', 'Date', 'Evidence', 'Address', 'Personas', 'Pictures'];

function asRatio(name: string, all: readonly number[], others: readonly number[], limit: number, other: string): Ratio {
  const [ours, theirs] = [median(all.slice(1)), median(others.slice(1))];
  const detail = `${ours.toFixed(1)} to ${theirs.toFixed(1)} ms from press to frame, ${ROUNDS} rounds`;
  return { name: `${name}, to ${other}`, ratio: ours / theirs, limit, direction: 'at most', detail };
}

async function follow(page: Page, gesture: () => Promise<void>): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => window.followNext());
  await gesture();
  return page.evaluate(() => window.followed);
}

/** The main thread's own work while options change, and while somebody types and a picture is being drawn. */
async function staying({ browser, ours }: Previews): Promise<Ratio[]> {
  const [changing, typing]: [number[], number[]] = [[], []];
  await ours.bringToFront();
  await (await presser(ours, 'radio', 'Width'))();
  const width = ours.getByRole('textbox', { name: 'Width in pixels' });
  for (let round = 0; round <= ROUNDS; round++) {
    const name = round % 2 === 0 ? 'Dark' : 'Light';
    await ours.waitForTimeout(AT_REST / 2);
    const press = await presser(ours, 'radio', name);
    changing.push(
      await longestFrame(browser, ours, async () => {
        await press();
        await ours.waitForTimeout(300);
      }),
    );
    await width.fill('');
    const leaveOut = await presser(ours, 'checkbox', PARTS[round % PARTS.length] ?? '');
    await leaveOut();
    await width.focus();
    typing.push(await longestFrame(browser, ours, () => ours.keyboard.type('12345', { delay: 60 })));
  }
  return [asFrame('changing colours', changing, 1), asFrame('typing while a picture is drawn', typing, 1.5)];
}

function asFrame(name: string, frames: readonly number[], limit: number): Ratio {
  const longest = median(frames.slice(1));
  return {
    name: `longest frame of the main thread, ${name}, to one at 60 Hz`,
    ratio: longest / FRAME,
    limit,
    direction: 'at most',
    detail: `${longest.toFixed(1)} to ${FRAME.toFixed(1)} ms, ${ROUNDS} rounds`,
  };
}

/** Looks for the place first: that costs the page as much as the press. */
async function presser(page: Page, role: 'radio' | 'checkbox', name: string): Promise<() => Promise<void>> {
  await page.bringToFront();
  const control = page.getByRole(role, { name, exact: true });
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error(`${name} is not in sight.`);
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
