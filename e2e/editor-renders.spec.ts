import { expect, type Locator, test } from '@playwright/test';
import { countRenders } from './countRenders.ts';
import { makeMap, uniqueName } from './maps.ts';

test('no card is rendered because another one is dragged or typed in', async ({ page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Renders'), template: 'classic' });
  await page.addInitScript(countRenders);
  await page.goto(`/maps/${id}`);
  const card = page.getByRole('group', { name: /^Touchpoint: / }).first();
  await card.click();
  await expect(card).toHaveAttribute('aria-current', 'true');
  const own = await card.getAttribute('data-id');
  const box = await card.boundingBox();
  if (!box) throw new Error('The card is not in sight.');
  const others = () => page.evaluate((mine) => [...window.rendered].filter(([other]) => other !== mine), own);
  const ownCount = () => page.evaluate((mine) => window.rendered.get(mine ?? '') ?? 0, own);

  await page.evaluate(() => window.rendered.clear());
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 50, { steps: 10 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  // It was made faint, so the count counts.
  expect(await ownCount()).toBeGreaterThan(0);
  expect(await others()).toEqual([]);

  await card.dblclick();
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
  await page.evaluate(() => window.rendered.clear());
  await page.keyboard.type('!');
  await expect.poll(ownCount).toBeGreaterThan(0);
  expect(await others()).toEqual([]);
});

test('in the table, no card or other cell is rendered because a card is selected and typed in', async ({
  page,
  request,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Renders'), template: 'classic' });
  await page.addInitScript(countRenders);
  await page.addInitScript((key) => localStorage.setItem(key, 'table'), `milepost:shown-as:${id}`);
  await page.goto(`/maps/${id}`);
  const touchpoints = page.getByRole('group', { name: /^Touchpoint: / });
  const [first, second] = [touchpoints.nth(0), touchpoints.nth(1)];
  await expect(second).toBeVisible();
  const places = await Promise.all([first, second].map(placesOf));
  const others = (of: readonly string[]) =>
    page.evaluate((own) => [...window.rendered].filter(([other]) => !own.includes(other)), of);
  await first.click();
  await expect(first).toHaveAttribute('aria-current', 'true');

  await page.evaluate(() => window.rendered.clear());
  await second.click();
  await expect(second).toHaveAttribute('aria-current', 'true');
  expect(await others(places.flat())).toEqual([]);

  await second.dblclick();
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
  await page.evaluate(() => window.rendered.clear());
  await page.keyboard.type('!');
  const own = places[1] ?? [];
  await expect.poll(() => page.evaluate((card) => window.rendered.get(card ?? '') ?? 0, own[0])).toBeGreaterThan(0);
  expect(await others(own)).toEqual([]);
});

/** The id of a card in the table, and the place of its cell. */
async function placesOf(card: Locator): Promise<string[]> {
  const cell = card.locator('xpath=ancestor::td');
  const [own, around] = [await card.getAttribute('data-place'), await cell.getAttribute('data-place')];
  return [own?.replace(/^card /, '') ?? '', around ?? ''];
}
