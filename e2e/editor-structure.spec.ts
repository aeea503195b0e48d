import type { JourneyMap } from '@milepost/schema';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';

async function openShop(page: Page, request: APIRequestContext): Promise<string> {
  const { id } = await makeMap(request, { title: uniqueName('Structure'), template: 'e-commerce' });
  await page.goto(`/maps/${id}`);
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible({ timeout: 30_000 });
  // It comes after the map.
  await expect(page.locator('[data-edge="step"]').first()).toBeAttached();
  return id;
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to point at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses on something and moves the pointer by px of the screen, still held. */
async function hold(page: Page, target: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await middleOf(target);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
}

const first = <T>(records: Record<string, T>, field: keyof T) =>
  Object.values(records).flatMap((record) => record[field] ?? [])[0];

/** What the server has of a map, as far as a test looks at it, as soon as it is that. */
function stored(request: APIRequestContext, id: string, look: (map: JourneyMap) => unknown) {
  return expect.poll(async () => look(await readDocument(request, id)) ?? null);
}

test('steps, lanes and cards are given their size by their edges', async ({ page, request }) => {
  const id = await openShop(page, request);
  const edge = page.locator('[data-edge="step"]').first();
  const width = (map: JourneyMap) => first(map.steps, 'width');
  const before = await middleOf(edge);

  await hold(page, edge, 100, 0);
  expect((await middleOf(edge)).x).toBeGreaterThan(before.x + 80);
  await page.keyboard.press('Escape');
  expect((await middleOf(edge)).x).toBeCloseTo(before.x, 0);
  await page.mouse.up();
  await hold(page, edge, 100, 0);
  await page.mouse.up();
  await stored(request, id, width).toBeGreaterThan(380);
  await edge.dblclick();
  await stored(request, id, width).toBeNull();

  await hold(page, page.locator('[data-edge="lane"]').first(), 0, 60);
  await page.mouse.up();
  await stored(request, id, (map) => first(map.lanes, 'height')).toBeGreaterThan(100);

  await page.getByRole('group', { name: /^Note: Saves a photo/ }).click();
  await hold(page, page.getByRole('button', { name: 'Drag over the steps that it covers' }), 300, 0);
  await page.mouse.up();
  const spans = (map: JourneyMap) => Object.values(map.cards).flatMap(({ span }) => (span > 1 ? [span] : []));
  await stored(request, id, spans).toEqual([3]);
  await page.keyboard.press('ControlOrMeta+z');
  await stored(request, id, spans).toEqual([]);
});

test('a stage is collapsed and expanded at its header', async ({ page, request }) => {
  await openShop(page, request);
  await page.getByRole('button', { name: /^Stage 2 of 6: Choose/ }).click();
  await page.keyboard.press('f');
  const header = page.getByRole('button', { name: 'Stage 2 of 6: Choose, collapsed, 12 cards' });
  await expect(header).toBeFocused();
  await expect(page.getByRole('button', { name: /^Step .* in Choose/ })).toHaveCount(0);
  expect((await header.boundingBox())?.width).toBeLessThan(60);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Expand stage' }).click();
  await expect(page.getByRole('button', { name: /^Step .* in Choose/ })).toHaveCount(2);
});

test('a large map has an overview to go through it, which stays as it was left', async ({ page, request }) => {
  // The map is more than two of these.
  await page.setViewportSize({ width: 1000, height: 640 });
  await openShop(page, request);
  const overview = page.getByRole('region', { name: 'Overview' });
  const last = page.getByRole('button', { name: /^Stage 6 of 6/ });
  const box = await overview.boundingBox();
  await expect(last).not.toBeInViewport();

  // Nothing that the keyboard goes to, or that is found, lies beneath it: the last card is in its corner.
  await page.locator('[data-place][tabindex="0"]').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(page.locator(':focus')).toHaveAccessibleName(/Metrics lane/);
  await expect(async () => {
    const card = await page.locator(':focus').boundingBox();
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeGreaterThan(box?.x ?? 0);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  }).toPass();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(last).not.toBeInViewport();

  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 20, (box?.y ?? 0) + 20);
  await expect(last).toBeInViewport();
  await expectAccessible(page);

  // All of the map in sight needs no other picture of it.
  await page.mouse.move(400, 300);
  await page.keyboard.press('Shift+Digit1');
  await expect(overview).toBeHidden();
  await page.keyboard.press('ControlOrMeta+0');
  await expect(overview).toBeVisible();
  const close = page.getByRole('button', { name: 'Close the overview' });
  await close.focus();
  await page.keyboard.press('Shift+Digit1');
  await expect(last).toBeInViewport();
  await expect(close).toBeFocused();
  await close.click();
  await expect(overview).toBeHidden();
  await page.reload();
  await expect(page.locator('[data-edge="step"]').first()).toBeAttached();
  await expect(overview).toBeHidden();
  // The map is where it was left, too.
  await last.click();
  await page.keyboard.press('o');
  await expect(overview).toBeVisible();
});

test('a name or a text is typed where it can be hit, though its line is lower than that', async ({ page, request }) => {
  await openShop(page, request);
  await expect(page.getByRole('button', { name: '70%' })).toBeVisible();
  for (const place of ['stage', 'step', 'lane', 'card']) {
    await page.locator(`[data-place^="${place} "]`).first().click();
    await page.keyboard.press('F2');
    const field = page.locator('[data-canvas] textarea');
    await expect(field).toBeFocused();
    expect((await field.boundingBox())?.height, place).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Escape');
  }
});
