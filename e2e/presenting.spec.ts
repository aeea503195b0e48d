import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, uniqueName } from './maps.ts';

async function openMap(page: Page, request: APIRequestContext): Promise<void> {
  const { id } = await makeMap(request, { title: uniqueName('Talk'), template: 'classic' });
  await page.goto(`/maps/${id}`);
  await expect(page.locator('[data-saved="saved"]')).toBeVisible({ timeout: 40_000 });
}

const talk = (page: Page) => page.getByRole('dialog', { name: /^Presentation/ });
const said = (page: Page) => talk(page).getByRole('status');

test('a map is presented with keys and a clicker, and the keyboard comes back to where it was', async ({
  page,
  request,
}) => {
  await openMap(page, request);
  await page.locator('[data-place][tabindex="0"]').focus();
  const before = await page.locator(':focus').getAttribute('data-place');
  await page.keyboard.press('p');
  await expect(talk(page).getByRole('heading', { level: 1 })).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);

  await page.keyboard.press('PageDown');
  await expect(said(page)).toHaveText(/^Stage 1 of 4: Awareness/);
  await expect(talk(page).getByRole('img')).toBeVisible();
  // What is pressed with a pointer lies beside the slide, and covers nothing of it.
  const slide = await talk(page).getByRole('img').boundingBox();
  const leave = await talk(page).getByRole('button', { name: 'End the presentation' }).boundingBox();
  expect(leave?.y).toBeGreaterThanOrEqual((slide?.y ?? 0) + (slide?.height ?? 0));
  await expect(talk(page).getByRole('button', { name: 'Awareness' })).toHaveAttribute('aria-current', 'step');
  await expectAccessible(page);
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(/^Stage 3 of 4: Decision/);
  await page.keyboard.press('b');
  await expect(said(page)).toHaveText(/^The screen is empty/);
  await page.keyboard.press('PageUp');
  await expect(said(page)).toHaveText(/^Stage 3 of 4/);
  await page.keyboard.press('End');
  await expect(said(page)).toHaveText('The whole map');
  await page.keyboard.press('Home');
  await expect(talk(page).getByRole('heading', { level: 1 })).toBeVisible();
  await talk(page).getByRole('button', { name: 'Post-purchase' }).click();
  await expect(said(page)).toHaveText(/^Stage 4 of 4/);

  // Nothing of it reaches the map.
  await page.keyboard.press('Delete');
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await expect(talk(page)).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('data-place', before ?? '');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
});

test('what is sought is found, shown, and where the keyboard goes on', async ({ page, request }) => {
  await openMap(page, request);
  await page.locator('[data-place][tabindex="0"]').focus();
  await page.keyboard.press('ControlOrMeta+f');
  const field = page.getByRole('textbox', { name: 'Find in the map' });
  await expect(field).toBeFocused();
  await page.keyboard.type('TEST ride');
  await expect(page.getByText(/^1 of \d+$/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 of \d+$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'Kind' }).click();
  await page.getByRole('checkbox', { name: /^Touchpoint/ }).check();
  const sign = page.getByRole('button', { name: /^A filter is on: \d+ of \d+ cards match/ });
  await expect(sign).toBeVisible();
  await expect(page.getByRole('group', { name: /^Note: / }).first()).toHaveAccessibleDescription(
    'Doesn’t match the filter',
  );
  await expect(page.getByRole('group', { name: /^Touchpoint: / }).first()).toHaveAccessibleDescription('');
  await expectAccessible(page, { exclude: ['[data-canvas]'] });
  await page.keyboard.press('Escape');
  await field.focus();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(page.locator('[data-place]:focus')).toHaveAccessibleName(/test ride/i);

  // It stays for as long as the window is open, and goes with a click.
  await page.reload();
  await expect(sign).toBeVisible({ timeout: 40_000 });
  await sign.click();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(sign).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a map is presented with taps and swipes', async ({ page, request }) => {
    await openMap(page, request);
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('menuitem', { name: 'Present' }).tap();
    await expect(talk(page).getByRole('heading', { level: 1 })).toBeVisible();
    await page.touchscreen.tap(360, 400);
    await expect(said(page)).toHaveText(/^Stage 1 of 4: Awareness, part 1/);
    await page.touchscreen.tap(360, 400);
    await expect(said(page)).toHaveText(/^Stage 1 of 4: Awareness, part 2/);
    await page.touchscreen.tap(30, 400);
    await expect(said(page)).toHaveText(/part 1/);
    // In the middle it turns no page.
    await page.touchscreen.tap(195, 400);
    await expect(said(page)).toHaveText(/part 1/);
    await talk(page).getByRole('button', { name: 'The whole map' }).tap();
    await expect(said(page)).toHaveText('The whole map');
    await talk(page).getByRole('button', { name: 'Awareness' }).tap();
    await expect(said(page)).toHaveText(/^Stage 1 of 4: Awareness, part 1/);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 420 }] });
    await touch('touchStart', 320);
    for (const x of [260, 200, 140]) await touch('touchMove', x);
    await touch('touchEnd');
    await expect(said(page)).toHaveText(/part 2/);
    // A browser takes a tap that follows a swipe at once for a part of it.
    await expect(async () => {
      await talk(page).getByRole('button', { name: 'End the presentation' }).tap({ timeout: 2_000 });
      await expect(talk(page)).toHaveCount(0, { timeout: 2_000 });
    }).toPass();
  });
});
