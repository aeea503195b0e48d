import { mainText } from '@milepost/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';

async function newMap(request: APIRequestContext, template?: string): Promise<string> {
  const { id } = await makeMap(request, { title: uniqueName('Table'), ...(template ? { template } : {}) });
  return id;
}

/** Opens a map as it is shown on this device at first. */
async function openMap(page: Page, id: string): Promise<void> {
  await page.goto(`/maps/${id}`);
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}

/** Opens a map and goes to its table, from the top of the page by the keyboard. */
async function openTable(page: Page, id: string): Promise<void> {
  await openMap(page, id);
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('table')).toBeVisible();
}

const focused = (page: Page) => page.locator(':focus');
const card = (page: Page, name: string | RegExp) => page.getByRole('group', { name });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}

test.describe('by the keyboard alone', () => {
  test('a map is made, written, felt, mended and found again in the table', async ({ page, request }) => {
    const id = await newMap(request);
    await openTable(page, id);
    await expect(focused(page)).toHaveAccessibleName('Touchpoints lane, Awareness: empty. Enter adds a card.');

    // Cards along the lane with Tab, and one below with Ctrl+Enter.
    await press(page, 'Enter');
    await page.keyboard.type('Sees an ad');
    await press(page, 'Tab');
    await page.keyboard.type('Reads reviews');
    await press(page, 'ControlOrMeta+Enter');
    await page.keyboard.type('Asks a friend');
    await press(page, 'Enter');
    await expect(focused(page)).toHaveAccessibleName(
      'Touchpoint: Asks a friend. Consideration, Touchpoints lane, 2 of 2.',
    );
    await press(page, 'ArrowUp', 'm', 'ArrowRight', 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Touchpoint: Reads reviews. Decision, Touchpoints lane, 1 of 1.');

    // A curve by its numbers.
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Score from −100 to 100');
    await page.keyboard.type('40');
    await press(page, 'Tab');
    await page.keyboard.type('-25');
    await press(page, 'Tab');
    await page.keyboard.type('80');
    await press(page, 'Enter');
    await expect(focused(page)).toHaveAccessibleName(/^Emotion: Very good \(\+80\)\. Decision/);
    await press(page, 'ControlOrMeta+z');
    await expect(focused(page)).toHaveAccessibleName(/^Emotion: Neutral \(0\)\. Decision/);
    await press(page, 'ControlOrMeta+Shift+z');
    await expect(focused(page)).toHaveAccessibleName(/^Emotion: Very good \(\+80\)\. Decision/);

    // A stage with a step, in their places.
    await press(page, 'ControlOrMeta+k');
    await page.keyboard.type('add stage');
    await press(page, 'Enter');
    await page.keyboard.type('Trigger');
    await press(page, 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Stage 5 of 5: Trigger, 1 step');
    await press(page, 'Alt+ArrowLeft', 'ArrowDown', 'F2');
    await page.keyboard.type('On the bus');
    await press(page, 'Enter');
    await expect(focused(page)).toHaveAccessibleName('Step 1 of 1 in Trigger: On the bus');
    await press(page, 'Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Insert step after' })).toBeVisible();
    await press(page, 'Escape');
    await expect(focused(page)).toHaveAccessibleName('Step 1 of 1 in Trigger: On the bus');

    await saved(page);
    const { cards, stages } = await readDocument(request, id);
    expect(Object.values(cards).map(mainText).filter(Boolean).sort()).toEqual([
      'Asks a friend',
      'Reads reviews',
      'Sees an ad',
    ]);
    const scores = Object.values(cards).flatMap((one) => (one.kind === 'emotion' ? [one.score] : []));
    expect(scores.sort()).toEqual([-0.25, 0.4, 0.8]);
    expect(Object.values(stages)).toHaveLength(5);

    // It is still shown so.
    await page.reload();
    await expect(page.getByRole('table', { name: /, as a table$/ })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /^Stage 4 of 5: Trigger/ })).toBeVisible();
    await expect(card(page, /^Emotion: Bad \(-25\)\. Consideration/)).toBeVisible();
  });

  test('the focus and what is selected come along from the canvas and back', async ({ page, request }) => {
    await openTable(page, await newMap(request, 'classic'));
    await press(page, 'ControlOrMeta+End', 't');
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(focused(page)).toHaveAccessibleName(/Metrics lane/);
    await press(page, 't');
    await expect(focused(page)).toHaveAccessibleName(/Metrics lane/);
    await expect(focused(page)).toBeInViewport();
    // What zooms the canvas is left to the browser.
    await press(page, 'ControlOrMeta+k');
    await page.keyboard.type('zoom');
    await expect(page.getByText('No command is called that.')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the table breaks no rule of accessibility, ${colorScheme}`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme });
    await openTable(page, await newMap(request, 'classic'));
    await expectAccessible(page);
    await card(page, /^Touchpoint: A bike in the lobby/).click();
    await expectAccessible(page);
    await card(page, /^Emotion: .*Trapped/)
      .getByRole('button', { name: /change the score$/ })
      .click();
    await expect(focused(page)).toHaveAccessibleName('Score from −100 to 100');
    await expectAccessible(page);
  });
}

test('a comment is begun on a card, counted there and opened from there', async ({ page, request }) => {
  await openTable(page, await newMap(request, 'classic'));
  await page.getByRole('button', { name: 'Comments' }).click();
  await page.getByRole('button', { name: 'New comment' }).click();
  await expect(page.getByText(/^Click what to comment on/)).toBeVisible();
  const lobby = card(page, /^Touchpoint: A bike in the lobby/);
  await lobby.click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Whose bike?');
  await page.keyboard.press('ControlOrMeta+Enter');
  const threads = lobby.getByRole('button', { name: '1 comment thread' });
  await expect(threads).toBeVisible();
  await page.getByRole('button', { name: 'Close the comments' }).click();
  await threads.click();
  await expect(page.getByRole('complementary', { name: 'Comments' }).getByText('Whose bike?')).toBeVisible();
});

test.describe('by touch alone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a map opens as a table on a phone, and is written there', async ({ page, request }) => {
    const id = await newMap(request);
    await openMap(page, id);
    await expect(page.getByRole('table')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

    await page.getByRole('button', { name: 'Add to Awareness, Touchpoints' }).tap();
    await page.keyboard.type('Sees an ad');
    // A tap elsewhere keeps it.
    await page.getByRole('button', { name: 'Add to Awareness, Actions' }).tap();
    await page.keyboard.type('Scrolls on');
    await page.getByRole('button', { name: 'Add to Awareness, Emotions' }).tap();
    await page.getByRole('button', { name: 'Good', exact: true }).tap();
    await expect(page.getByRole('textbox', { name: /^Score/ })).toHaveValue('40');

    // The first tap selects, the second writes.
    const ad = card(page, /^Touchpoint: Sees an ad/);
    await ad.tap();
    await expect(card(page, /^Emotion: Good \(\+40\)/)).toBeVisible();
    await ad.tap();
    await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
    await page.keyboard.type(' twice');
    await card(page, /^Note: Scrolls on/).tap();
    await card(page, /^Touchpoint: Sees an ad twice/).tap();

    // Moved by its menu and a tap.
    await page.getByRole('button', { name: 'Menu of Sees an ad twice' }).tap();
    await page.getByRole('menuitem', { name: 'Move to…' }).tap();
    await expect(page.getByText(/tap its new place\.$/)).toBeVisible();
    await card(page, /^Note: Scrolls on/).tap();
    await expect(card(page, /^Note: Sees an ad twice.*Actions lane/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(card(page, /^Touchpoint: Sees an ad twice/)).toBeVisible();
    await expect(page.locator('[data-saved="saved"]')).toBeVisible();
    const { cards } = await readDocument(request, id);
    expect(Object.values(cards).map(mainText).filter(Boolean).sort()).toEqual(['Scrolls on', 'Sees an ad twice']);
  });

  test('what a finger presses is 44 px large, and nothing sticks out of the smallest screen', async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await openMap(page, await newMap(request, 'classic'));
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('table :is(button, input, [data-place])')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
          .map(({ element }) => element.getAttribute('aria-label') ?? element.getAttribute('data-place')),
      );
    expect(await small()).toEqual([]);
    await card(page, /^Note: Sits 50/).tap();
    expect(await small()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
  });

  test('the canvas is a tap away, and remembered', async ({ page, request }) => {
    await openMap(page, await newMap(request, 'classic'));
    await page.getByRole('button', { name: 'Show as canvas' }).tap();
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Show as table' })).toBeVisible();
  });
});
