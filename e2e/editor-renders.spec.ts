import { expect, test } from '@playwright/test';
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
