import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, uniqueName } from './maps.ts';

const saved = (page: Page) => page.locator('[data-saved="saved"]');
const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the map' });

/** Whether the browser keeps a copy of a map. */
const isKept = (page: Page, id: string) =>
  page.evaluate(async (name) => (await indexedDB.databases()).some((kept) => kept.name?.includes(name)), id);

test('edits of a map that is gone, which nobody else has, can be saved as a file', async ({
  context,
  page,
  request,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Gone'), template: 'classic' });
  await page.goto(`/maps/${id}`);
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  const name = uniqueName('Written offline');
  await title(page).fill(name);
  await expect(page.locator('[data-saved="offline"]')).toBeVisible();
  await request.delete(`/api/maps/${id}`);
  await request.delete(`/api/maps/${id}?permanent=true`);
  await context.setOffline(false);

  await expect(page.getByRole('heading', { name: 'This map isn’t there' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'never reached the server' })).toBeVisible();
  // It is kept for as long as nobody said that it may go.
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: 'never reached the server' })).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const document = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(document.map.title).toBe(name);
  const imported = await request.post('/api/imports/json', { data: document });
  expect(imported.status(), await imported.text()).toBe(201);

  await page.getByRole('button', { name: 'Remove them from this device' }).click();
  await page.waitForURL('/');
  expect(await isKept(page, id)).toBe(false);
});

test('nothing stays in the browser of a map that is deleted for good', async ({ page, request }) => {
  const name = uniqueName('Deleted');
  const { id } = await makeMap(request, { title: name });
  await page.goto(`/maps/${id}`);
  await expect(saved(page)).toBeVisible();
  expect(await isKept(page, id)).toBe(true);
  await page.goto('/');
  await request.delete(`/api/maps/${id}`);
  await page.goto('/trash');
  await page.getByRole('button', { name: `Delete “${name}” for ever` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for ever' }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  await expect.poll(() => isKept(page, id)).toBe(false);

  // Nor of one that was deleted elsewhere, once its address is opened.
  const { id: other } = await makeMap(request, { title: name });
  await page.goto(`/maps/${other}`);
  await expect(saved(page)).toBeVisible();
  await page.goto('/');
  await request.delete(`/api/maps/${other}`);
  await request.delete(`/api/maps/${other}?permanent=true`);
  await page.goto(`/maps/${other}`);
  await expect(page.getByRole('heading', { name: 'This map isn’t there' })).toBeVisible();
  await expect.poll(() => isKept(page, other)).toBe(false);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
