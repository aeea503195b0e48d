import type { Locator, Page } from '@playwright/test';
import { longestFrame } from './canvas/longestFrame.ts';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';
import { type Previews, startPreviews } from './preview/startPreviews.ts';
import { untilAtRest } from './untilAtRest.ts';

export const name = 'preview';

const ROUNDS = 7;
/** Ms after which the dialog begins to draw ahead what may be chosen next, and some more. */
const BEGINS = 500;
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
async function following({ browser, ours, bare }: Previews): Promise<Ratio[]> {
  await ours.bringToFront();
  for (const name of ['More options', 'Details', 'Lanes']) await ours.locator('summary', { hasText: name }).click();
  await ours.getByRole('combobox', { name: 'Paper' }).selectOption('A4');
  const lanes = ours.locator('details details', { hasText: 'Lanes' }).getByRole('checkbox');
  const presses: Readonly<Record<string, (round: number) => Promise<() => Promise<void>>>> = {
    colours: (round) => clicker(ours, named(ours, 'radio', colours(round))),
    details: (round) => clicker(ours, named(ours, 'checkbox', PARTS[round % PARTS.length] ?? '')),
    lanes: () => clicker(ours, lanes.first()),
    paper: (round) => turner(ours, 'Paper', round),
    language: (round) => turner(ours, 'Language', round),
  };
  const atRest = async () => {
    await ours.waitForTimeout(BEGINS);
    await untilAtRest(browser);
  };
  const foreseen = new Map(Object.keys(presses).map((option) => [option, [] as number[]]));
  const [unforeseen, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const change = await clicker(bare, named(bare, 'radio', colours(round)));
    await atRest();
    theirs.push(await follow(bare, change));
    for (const [option, presser] of Object.entries(presses)) {
      // Whoever presses has pointed there, or come there by the keyboard, before.
      const press = await presser(round);
      await atRest();
      foreseen.get(option)?.push(await follow(ours, press));
    }
    await atRest();
    // One press right after another, which together are two away from what was there.
    const [first, second] = [await clicker(ours, lanes.nth(1)), await clicker(ours, lanes.nth(2))];
    unforeseen.push(
      await follow(ours, second, async () => {
        await first();
      }),
    );
  }
  const other = 'putting a ready-made picture up';
  return [
    ...[...foreseen].map(([option, ms]) => asRatio(`following a change of ${option}, 100 cards`, ms, theirs, 2, other)),
    asRatio('following what was not drawn ahead, 100 cards', unforeseen, theirs, 6, other),
  ];
}

const PARTS = ['Legend', 'Date', 'Evidence', 'Address', 'Personas', 'Pictures'];

function colours(round: number): string {
  return round % 2 === 0 ? 'Dark' : 'Light';
}

function asRatio(name: string, all: readonly number[], others: readonly number[], limit: number, other: string): Ratio {
  const [ours, theirs] = [median(all.slice(1)), median(others.slice(1))];
  const detail = `${ours.toFixed(1)} to ${theirs.toFixed(1)} ms from press to frame, ${ROUNDS} rounds`;
  return { name: `${name}, to ${other}`, ratio: ours / theirs, limit, direction: 'at most', detail };
}

async function follow(page: Page, gesture: () => Promise<void>, before = async () => {}): Promise<number> {
  await page.bringToFront();
  await before();
  await page.evaluate(() => window.followNext());
  await gesture();
  return page.evaluate(() => window.followed);
}

/** The main thread's own work while options change, and while somebody types and a picture is being drawn. */
async function staying({ browser, ours }: Previews): Promise<Ratio[]> {
  const [changing, typing]: [number[], number[]] = [[], []];
  await ours.bringToFront();
  await (await clicker(ours, named(ours, 'radio', 'Width')))();
  const width = ours.getByRole('textbox', { name: 'Width in pixels' });
  for (let round = 0; round <= ROUNDS; round++) {
    await ours.waitForTimeout(BEGINS);
    await untilAtRest(browser);
    const press = await clicker(ours, named(ours, 'radio', colours(round)));
    changing.push(
      await longestFrame(browser, ours, async () => {
        await press();
        await ours.waitForTimeout(300);
      }),
    );
    await width.fill('');
    const leaveOut = await clicker(ours, named(ours, 'checkbox', PARTS[round % PARTS.length] ?? ''));
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

function named(page: Page, role: 'radio' | 'checkbox', name: string): Locator {
  return page.getByRole(role, { name, exact: true });
}

/** Looks for the place first: that costs the page as much as the press. */
async function clicker(page: Page, control: Locator): Promise<() => Promise<void>> {
  await page.bringToFront();
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error(`${control} is not in sight.`);
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Chooses what comes next in a list, and the next time what was there before. */
async function turner(page: Page, label: string, round: number): Promise<() => Promise<void>> {
  await page.getByRole('combobox', { name: label }).focus();
  return () => page.keyboard.press(round % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
}
