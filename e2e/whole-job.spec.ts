import { type JourneyMap, mainText } from '@milepost/schema';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openedMap, readDocument } from './maps.ts';

test.use({ actionTimeout: 10_000 });

const saved = (page: Page) => page.locator('[data-saved="saved"]');
const share = (page: Page) => page.getByRole('dialog', { name: /^Share/ });

function card(map: JourneyMap, words: string) {
  const found = Object.values(map.cards).find((each) => mainText(each) === words);
  if (!found) throw new Error(`no card says ${words}`);
  return { ...found, lane: map.lanes[found.laneId]?.name, step: map.steps[found.stepId]?.name };
}

test.describe('by the keyboard alone', () => {
  const focused = (page: Page) => page.locator(':focus');

  /** Presses keys; what stands in quotes is typed. */
  async function press(page: Page, ...keys: string[]): Promise<void> {
    for (const key of keys) {
      if (key.startsWith('“')) await page.keyboard.type(key.slice(1, -1));
      else await page.keyboard.press(key);
    }
  }

  /** Chooses a command by its words. */
  async function command(page: Page, words: string): Promise<void> {
    await press(page, 'ControlOrMeta+k');
    const search = page.getByRole('combobox', { name: 'Search for a command' });
    await expect(search).toBeFocused();
    await press(page, `“${words}”`, 'Enter');
    await expect(search).toHaveCount(0);
  }

  /** Goes on with Tab to what is called so. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(focused(page)).toHaveAccessibleName(name, { timeout: 1 });
    }).toPass({ intervals: [0] });
  }

  test('a map is made from a template, worked on, exported and shared', async ({ page, request }) => {
    await page.goto('/');
    const newMap = page.getByRole('button', { name: 'New map' });
    const template = page.getByRole('button', { name: /^E-commerce purchase/ });
    await newMap.or(template).first().waitFor();
    if (await newMap.isVisible()) {
      await tabTo(page, /^New map$/);
      await press(page, 'Enter');
      await expect(template).toBeVisible();
    }
    await tabTo(page, /^E-commerce purchase/);
    await press(page, 'Enter');
    const id = await openedMap(page);
    await expect(saved(page)).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    await press(page, 'Tab');
    await expect(focused(page)).toHaveAccessibleName(/^Note: Saves a photo/);

    // A stage and a step, and a card of every kind in the step.
    await command(page, 'add stage');
    await press(page, '“Aftercare”', 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Stage 7 of 7: Aftercare, 1 step');
    await command(page, 'add step');
    await press(page, '“Wash it”', 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Step 2 of 2 in Aftercare: Wash it');
    for (const text of ['Reads the label', 'Can it go in?', 'So soft!']) {
      await press(page, 'ArrowDown', 'Enter', `“${text}”`, 'Enter');
    }
    await press(page, 'ArrowDown', 'Enter', 'Enter', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter');
    await expect(focused(page)).toHaveAccessibleName(/^Emotion: Good \(\+30\)\. Aftercare, Wash it/);
    for (const text of ['Care card', 'It shrinks', 'Print it inside', 'Coats sent back']) {
      await press(page, 'ArrowDown', 'Enter', `“${text}”`, 'Enter');
    }
    await expect(focused(page)).toHaveAccessibleName(/^Metric: Coats sent back\. Aftercare, Wash it/);

    // To another step and lane, over two steps, and connected.
    await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await press(page, 'm', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Note: Care card. Aftercare, Actions lane, 1 of 1.');
    await press(page, 'Alt+Shift+ArrowRight');
    await press(page, 'l', 'ArrowRight', 'ArrowDown', 'Enter');
    await expect(focused(page)).toHaveAccessibleName(/^Note: Care card/);
    await expect(page.getByText('Connected from “Care card” to “Can it go in?”')).toBeAttached();

    // A comment, and back to the card.
    await press(page, 'Escape', 'c', 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Comment');
    await press(page, '“Who prints these?”', 'ControlOrMeta+Enter');
    await expect(page.getByRole('log')).toContainText('Who prints these?');
    await press(page, 'Escape', 'Escape');
    await expect(focused(page)).toHaveAccessibleName(/^Note: Care card/);

    // Found, deleted, brought back: the focus stays where it happens.
    await press(page, 'ControlOrMeta+f', '“shrinks”');
    await expect(page.getByRole('search')).toContainText('1 of 1');
    await press(page, 'Escape');
    await expect(focused(page)).toHaveAccessibleName(/^Pain point: It shrinks/);
    await press(page, 'Delete');
    const empty = 'Pain points lane, Aftercare, Wash it: empty. Enter adds a card.';
    await expect(focused(page)).toHaveAccessibleName(empty);
    await press(page, 'ControlOrMeta+z');
    await expect(focused(page)).toHaveAccessibleName(/^Pain point: It shrinks/);
    await press(page, 'ControlOrMeta+Shift+z');
    await expect(focused(page)).toHaveAccessibleName(empty);
    await press(page, 'ControlOrMeta+z');

    await expect(saved(page)).toBeVisible();
    const map = await readDocument(request, id);
    const moved = card(map, 'Care card');
    expect(moved).toMatchObject({ kind: 'note', lane: 'Actions', span: 2 });
    expect(Object.values(map.connections).find(({ fromCardId }) => fromCardId === moved.id)?.toCardId).toBe(
      card(map, 'Can it go in?').id,
    );
    expect(card(map, 'It shrinks')).toMatchObject({ kind: 'pain', step: 'Wash it' });
    expect(card(map, 'Coats sent back')).toMatchObject({ kind: 'metric', step: 'Wash it' });

    // Out of the house, and back to the map each time.
    await press(page, 'ControlOrMeta+Shift+e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await tabTo(page, /^Download$/);
    const download = page.waitForEvent('download');
    await press(page, 'Enter');
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(focused(page)).toHaveAccessibleName(/^Pain point: It shrinks/);
    await command(page, 'share');
    await expect(share(page)).toBeVisible();
    await tabTo(page, /^New link$/);
    await press(page, 'Enter');
    await tabTo(page, /^Make the link$/);
    await press(page, 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Copy: Address');
    await press(page, 'Escape');
    await expect(focused(page)).toHaveAccessibleName(/^Pain point: It shrinks/);
  });
});

test.describe('by touch alone', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  interface Point {
    readonly x: number;
    readonly y: number;
  }

  /** A hand on the screen: the browser takes a tap that follows another touch at once for a part of it. */
  class Hand {
    readonly #page: Page;
    readonly #touch: CDPSession;

    constructor(page: Page, touch: CDPSession) {
      this.#page = page;
      this.#touch = touch;
    }

    #send(type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: readonly Point[]): Promise<unknown> {
      return this.#touch.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
    }

    async tap(at: Point): Promise<void> {
      await this.#page.touchscreen.tap(at.x, at.y);
    }

    async drag(from: Point, to: Point): Promise<void> {
      await this.#send('touchStart', from);
      for (let at = 1; at <= 10; at++) await this.#send('touchMove', between(from, to, at / 10));
      await this.#send('touchEnd');
    }

    /** Rests on a point until that has opened a menu. */
    async hold(at: Point): Promise<void> {
      const menu = this.#page.getByRole('menu');
      await expect(async () => {
        const began = Date.now();
        await this.#send('touchStart', at);
        await expect.poll(() => Date.now() - began).toBeGreaterThan(600);
        await this.#send('touchEnd');
        await expect(menu).toBeVisible({ timeout: 1_000 });
      }).toPass();
    }

    /** Moves two fingers on a line around a point, each from so far to so far from it. */
    async pinch({ x, y }: Point, from: number, to: number): Promise<void> {
      const fingers = (reach: number) => [
        { x: x - reach, y },
        { x: x + reach, y },
      ];
      await this.#send('touchStart', ...fingers(from));
      for (let at = 1; at <= 10; at++) await this.#send('touchMove', ...fingers(from + ((to - from) * at) / 10));
      await this.#send('touchEnd');
    }
  }

  const between = (from: Point, to: Point, share: number): Point => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });

  async function middleOf(target: Locator): Promise<Point> {
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to touch');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  test('a map is made from a template, worked on, exported and shared', async ({ page, request, context }) => {
    const hand = new Hand(page, await context.newCDPSession(page));
    await page.goto('/');
    const newMap = page.getByRole('button', { name: 'New map' });
    const template = page.getByRole('button', { name: /^E-commerce purchase/ });
    await newMap.or(template).first().waitFor();
    if (await newMap.isVisible()) await newMap.tap();
    await template.tap();
    const id = await openedMap(page);
    await expect(page.locator('[data-edge="step"]').first()).toBeAttached();
    const step = (number: number) => page.getByRole('button', { name: new RegExp(`^Step ${number} of 2 in Discover`) });
    const lane = (number: number) => page.getByRole('button', { name: new RegExp(`^Lane ${number} of`) });
    const note = page.getByRole('group', { name: /^Note: Sees it again/ });
    const zoom = page.getByRole('banner').getByText(/^\d+ ?%$/);

    // From the palette into a cell.
    await page.getByRole('navigation').getByRole('button', { name: 'Note', exact: true }).tap();
    await hand.tap({ x: (await middleOf(step(1))).x, y: (await middleOf(lane(2))).y });
    await page.keyboard.type('Sees it again');
    // A tap elsewhere keeps it; the one on it selects it.
    await hand.tap({ x: 700, y: 80 });
    await expect(note).toBeVisible();
    await note.tap();

    // What is selected is dragged, to another step and lane; its edge over a step more.
    await hand.drag(await middleOf(note), { x: (await middleOf(step(2))).x, y: (await middleOf(lane(1))).y });
    await expect(note).toHaveAccessibleName(/Discover, Search for it, Actions lane/);
    const edge = page.getByRole('button', { name: 'Drag over the steps that it covers' });
    const grip = await middleOf(edge);
    await hand.drag(grip, { x: grip.x + 150, y: grip.y });
    await expect(page.getByText('“Sees it again”: 2 steps')).toBeAttached();

    // Two fingers zoom, wherever they are, and move nothing of the map: here one begins on a lane's name.
    const before = await zoom.textContent();
    const name = await middleOf(lane(5));
    await hand.pinch({ x: name.x + 100, y: name.y }, 100, 240);
    await expect(zoom).not.toHaveText(before ?? '');
    await hand.pinch({ x: name.x + 240, y: name.y }, 240, 100);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(page.getByText('“Sees it again”: 2 steps')).toHaveCount(0);
    await page.getByRole('button', { name: 'Redo' }).tap();

    // A menu by a long press.
    const photo = page.getByRole('group', { name: /^Touchpoint: A friend's tagged photo/ });
    await hand.hold(await middleOf(photo));
    await page.getByRole('menuitem', { name: 'Connect to…' }).tap();
    await hand.tap(await middleOf(note));
    await expect(page.getByText(/^Connected from .* to “Sees it again”$/)).toBeAttached();

    // A feeling, by its faces and by dragging.
    const feeling = page.getByRole('group', { name: /^Emotion: .*That is the one/ });
    await hand.tap(await middleOf(feeling));
    await page.getByRole('group', { name: 'How does it feel?' }).getByRole('button', { name: 'Very bad' }).tap();
    await expect(feeling).toHaveAccessibleName(/^Emotion: Very bad \(-80\)/);
    const low = await middleOf(feeling);
    await hand.drag(low, { x: low.x, y: low.y - 60 });
    await expect(feeling).toHaveAccessibleName(/^Emotion: (Neutral|Good|Very good)/);

    // A comment on the card.
    await page.getByRole('button', { name: /^Comments/ }).tap();
    await page.getByRole('button', { name: 'New comment' }).tap();
    await expect(page.locator('[data-placing]')).toBeVisible();
    await hand.tap(await middleOf(note));
    await page.getByRole('textbox', { name: 'Comment' }).fill('Which photo?');
    await page.getByRole('button', { name: 'Comment', exact: true }).tap();
    await expect(page.getByRole('log')).toContainText('Which photo?');
    await page.getByRole('button', { name: 'Close the comments' }).tap();

    // Deleted by its menu, and brought back.
    await hand.hold(await middleOf(note));
    await page.getByRole('menuitem', { name: /^Delete/ }).tap();
    await expect(note).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().tap();
    await expect(note).toBeVisible();

    await expect(saved(page)).toBeVisible();
    const map = await readDocument(request, id);
    expect(card(map, 'Sees it again')).toMatchObject({ kind: 'note', lane: 'Actions', step: 'Search for it', span: 2 });
    expect(Object.values(map.connections).map(({ toCardId }) => toCardId)).toContain(card(map, 'Sees it again').id);

    // Found; exported; shared.
    const choose = async (action: RegExp) => {
      await page.getByRole('button', { name: 'More', exact: true }).tap();
      await page.getByRole('menuitem', { name: action }).tap();
    };
    await choose(/^Find/);
    await page.getByRole('textbox', { name: 'Find in the map' }).fill('gloves');
    await expect(page.getByRole('search')).toContainText(/1 of \d/);
    await page.getByRole('search').getByRole('button', { name: 'Close' }).tap();
    await choose(/^Export/);
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Download' }).tap();
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await choose(/^Share/);
    await share(page).getByRole('button', { name: 'New link' }).tap();
    await share(page).getByRole('button', { name: 'Make the link' }).tap();
    await expect(share(page).getByRole('button', { name: 'Copy: Address' })).toBeVisible();
  });
});
