import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';

async function change(request: APIRequestContext, id: string, changes: readonly object[]): Promise<void> {
  const answer = await request.patch(`/api/maps/${id}`, { data: { changes } });
  expect(answer.status(), await answer.text()).toBe(200);
}

test('a version is named, compared, brought back, and the bringing back undone', async ({ page, request }) => {
  const title = uniqueName('History');
  const { id, document: start } = await makeMap(request, { title, template: 'classic' });
  await page.goto(`/maps/${id}`);
  const name = page.getByRole('textbox', { name: 'Title of the map' });
  await name.fill(`${title} drawn`);
  await name.press('Enter');
  await page.getByRole('button', { name: 'Version history' }).click();
  await page.waitForURL(/\/history$/);

  // What was just typed is there: it was saved before the page was left.
  await expect(page.getByRole('heading', { name: `History of “${title} drawn”` })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Now/ })).toContainText('Map renamed');
  await page.getByRole('button', { name: 'Name this version' }).click();
  await page.getByRole('textbox', { name: 'Name of the version' }).fill('Agreed on');
  await page.keyboard.press('Enter');
  const agreed = page.getByRole('button', { name: /^Agreed on/ });
  await expect(agreed).toContainText('Map renamed');
  const good = await readDocument(request, id);

  const [pain] = Object.values(start.cards).filter((card) => card.kind === 'pain');
  const [stage] = Object.values(start.stages);
  await change(request, id, [
    { op: 'remove', in: 'cards', id: pain?.id },
    { op: 'set', in: 'stages', id: stage?.id, fields: { name: 'Mistaken' } },
  ]);
  const mistaken = await readDocument(request, id);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Now/ })).toContainText('renamed to “Mistaken”');
  await page.getByRole('tab', { name: /Changes/ }).click();
  const legend = page.getByRole('list', { name: 'What the marks mean' });
  await expect(legend).toContainText('Removed');
  await expect(legend).toContainText('Changed');
  await expect(page.getByText('Agreed on → Now')).toBeVisible();
  await page.getByRole('button', { name: /“Mistaken”/ }).click();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Versions' }).click();
  await agreed.click();
  await expect(agreed).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  const said = page.getByRole('region', { name: 'Notifications' });
  await expect(said).toContainText('The map is what it was: Agreed on');
  expect(await readDocument(request, id)).toEqual(good);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toContainText('The map is as it was before');
  expect(await readDocument(request, id)).toEqual(mistaken);

  await page.getByRole('tab', { name: 'Activity' }).click();
  await expect(page.getByText('brought a version back')).toHaveCount(2);
  await expect(page.getByText('named a version “Agreed on”')).toBeVisible();
  await expectAccessible(page);
});

test('the history is walked with the keyboard, and fits a phone', async ({ page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('History') });
  for (const goal of ['First', 'Second']) {
    await change(request, id, [{ op: 'set', in: 'map', fields: { goal } }]);
    await request.post(`/api/maps/${id}/versions`, { data: { name: goal } });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/maps/${id}/history`);
  const current = page.locator('[data-version][aria-current="true"]');
  await expect(current).toContainText('Now');
  await expect(page.locator('[data-version]', { hasText: 'First' })).toBeVisible();
  await current.focus();
  await page.keyboard.press('ArrowDown');
  await expect(current).toContainText('Second');
  await expect(current).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(current).toContainText('First');
  await page.keyboard.press('ArrowUp');
  await expect(current).toContainText('Second');
  await page.getByRole('tab', { name: 'Versions' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /Changes/ })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Compare with' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectAccessible(page);
});
