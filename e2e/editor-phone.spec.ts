import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { makeMap, uniqueName } from './maps.ts';

const WIDTH = 390;
test.use({ viewport: { width: WIDTH, height: 844 }, hasTouch: true, isMobile: true });

/** Opens a map as a canvas, which somebody with a phone chooses instead of its table. */
async function openMap(page: Page, request: APIRequestContext, template?: string): Promise<string> {
  const { id } = await makeMap(request, { title: uniqueName('Phone'), ...(template ? { template } : {}) });
  await page.addInitScript((key) => localStorage.setItem(key, 'canvas'), `milepost:shown-as:${id}`);
  await page.goto(`/maps/${id}`);
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible();
  return id;
}

const laneHeader = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Lane \\d+ of \\d+: ${name}`) });
const stageHeader = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^Stage ${number} of`) });

/** Px from the left edge of the screen to the end of a lane's header. */
async function endOfRail(page: Page, name: string): Promise<number> {
  const box = await laneHeader(page, name).boundingBox();
  return box ? box.x + box.width : 0;
}

test('the whole map is a tap away, and names that are too long for their lanes end where they are cut', async ({
  page,
  request,
}) => {
  await openMap(page, request, 'service-blueprint');
  await expect(stageHeader(page, 5)).not.toBeInViewport();
  await page.getByRole('button', { name: 'Fit the map' }).tap();
  await expect(stageHeader(page, 5)).toBeInViewport({ ratio: 1 });
  await expect(laneHeader(page, 'Metrics')).toBeInViewport({ ratio: 1 });

  const name = page.locator('span').getByText('Line of internal interaction', { exact: true });
  await expect(name).toHaveCSS('text-overflow', 'ellipsis');
  const isCut = await name.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(isCut).toBe(true);
});

test('a map is begun and written with a finger alone', async ({ page, request }) => {
  await openMap(page, request);
  await expect(page.getByText('Tap a kind of card in the bar, then tap a cell.')).toBeVisible();
  await page.getByRole('button', { name: 'Touchpoint', exact: true }).tap();
  const row = await laneHeader(page, 'Touchpoints').boundingBox();
  const column = await stageHeader(page, 1).boundingBox();
  if (!row || !column) throw new Error('no cell');
  await page.touchscreen.tap(column.x + 80, row.y + row.height / 2);
  await page.keyboard.type('Sees an ad');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^Touchpoint: Sees an ad\. Awareness/ })).toBeVisible();
  await expect(page.getByText('Tap a kind of card')).toHaveCount(0);
});

test('however near the map is, the names of the lanes leave the cards two thirds of the screen', async ({
  page,
  request,
}) => {
  await openMap(page, request, 'classic');
  await page.keyboard.press('ControlOrMeta+0');
  for (let times = 0; times < 4; times++) await page.keyboard.press('ControlOrMeta++');
  const middle = await page.getByRole('region', { name: 'Journey map' }).boundingBox();
  if (!middle) throw new Error('no canvas');
  await page.mouse.move(middle.x + middle.width / 2, middle.y + middle.height / 2);
  await expect(async () => {
    await page.mouse.wheel(120, -200);
    const end = await endOfRail(page, 'Emotions');
    expect(end).toBeLessThanOrEqual(WIDTH / 3 + 1);
    expect(end).toBeGreaterThan(90);
  }).toPass();

  // To be renamed, a lane has all the room that its name is drawn in.
  await laneHeader(page, 'Emotions').tap();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await expect(laneHeader(page, 'Emotions!')).toBeFocused();
});

test('what a finger presses is 44 px large, on the bars, on the map and in the panel', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-bar] :is(button, input), [role="group"] > button, aside :is(button, input)')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
        .map(({ element }) => element.getAttribute('aria-label') ?? element.id),
    );
  await page.getByRole('group', { name: /^Emotion: Bad .*Fed up/ }).tap();
  await expect(page.getByRole('group', { name: 'How does it feel?' }).getByRole('button')).toHaveCount(5);
  expect(await small()).toEqual([]);
  await page.getByRole('button', { name: 'Details panel' }).tap();
  await expect(page.getByLabel('Score')).toBeVisible();
  expect(await small()).toEqual([]);
});

test('a card is moved from the panel, which leaves the map to the finger meanwhile', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  await page.getByRole('group', { name: /^Note: Sits 50/ }).tap();
  await page.getByRole('button', { name: 'Details panel' }).tap();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Move to…' }).tap();
  await expect(page.getByText(/^Moving .*: tap its new place\.$/)).toBeVisible();
  await expect(details).toBeHidden();
  await page.getByRole('group', { name: /^Note: Almost seven/ }).tap();
  await expect(page.getByRole('group', { name: /^Note: Sits 50.* Thoughts lane/ })).toHaveCount(1);
  await expect(details).toBeVisible();
});

test('a tap on a lane selects it and opens no menu; its dots do', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  for (const name of ['Actions', 'Thoughts']) {
    await laneHeader(page, name).tap();
    await expect(laneHeader(page, name)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Menu of Thoughts' }).tap();
  await expect(page.getByRole('menuitem', { name: 'Hide lane' })).toBeVisible();
});

test('what the top bar has no room for is in its menu, on the smallest of screens too', async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openMap(page, request, 'classic');
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  const bar = page.getByRole('banner');
  expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.tap();
  await expect(page.getByRole('menuitem', { name: /^Version history|^History/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /^Export/ })).toBeVisible();
  await page.getByRole('menuitem', { name: /^Share/ }).tap();
  await expect(page.getByRole('dialog', { name: /^Share/ })).toBeVisible();
});

test('while a place for a comment is sought, a finger still moves the map', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  await page.getByRole('button', { name: 'Comments' }).tap();
  await page.getByRole('button', { name: 'New comment' }).tap();
  const placing = page.locator('[data-placing]');
  await expect(placing).toBeVisible();
  const left = async () => (await stageHeader(page, 2).boundingBox())?.x ?? 0;
  const before = await left();
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  // The list of comments goes out of the way first.
  await expect(async () => {
    await touch('touchStart', { x: 300, y: 500 });
    for (let x = 290; x >= 150; x -= 10) await touch('touchMove', { x, y: 500 });
    await touch('touchEnd');
    expect(await left()).toBeLessThan(before - 100);
  }).toPass();
  await expect(placing).toBeVisible();
  // The browser takes no tap that comes at once after a move.
  await expect(async () => {
    await page.touchscreen.tap(200, 500);
    await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused({ timeout: 1000 });
  }).toPass();
});
