import type { BrandResponse, WorkspaceSummary } from '@milepost/schema/http';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, LOOKS } from './axe.ts';
import { signUp } from './signIn.ts';

/** A logo of 2 x 1 px. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWNgiA9jiA8DAAROAWu+Qx9rAAAAAElFTkSuQmCC',
  'base64',
);

async function workspaceOf(owner: BrowserContext): Promise<string> {
  const [workspace] = (await (await owner.request.get('/api/workspaces')).json()) as [WorkspaceSummary];
  return workspace.id;
}

async function brandOf(owner: BrowserContext, workspaceId: string): Promise<BrandResponse['brand']> {
  const answer = await owner.request.get(`/api/workspaces/${workspaceId}/brand`);
  return ((await answer.json()) as BrandResponse).brand;
}

/** Opens the page of a workspace, and waits until the preview of its brand is drawn. */
async function openBrand(page: Page, workspaceId: string): Promise<void> {
  await page.goto(`/workspaces/${workspaceId}`);
  await expect(page.locator('canvas[aria-label*=": "]')).toBeVisible();
}

test('an owner gives a workspace its colours by keyboard, takes what is offered, and adds a logo', async ({
  browser,
}) => {
  const owner = await signUp(browser, 'Ann Lee');
  const id = await workspaceOf(owner);
  const page = await owner.newPage();
  await openBrand(page, id);
  const colour = (name: string) => page.getByRole('textbox', { name, exact: true });

  await colour('Accent').fill('#005f56');
  await page.getByRole('button', { name: 'Suggest from the accent' }).press('Enter');
  await expect(colour('Stage colour 1')).toHaveValue('#005f56');
  await expect(colour('Stage colour 7')).toHaveCount(0);

  await colour('Stage colour 2').fill('ffcc00');
  await colour('Stage colour 2').blur();
  await expect(colour('Stage colour 2')).toHaveValue('#ffcc00');
  await expect(page.getByText('White is hard to read on it')).toBeVisible();
  await page.getByRole('button', { name: /^Use #/ }).press('Enter');
  await expect(page.getByText('White is hard to read on it')).toHaveCount(0);
  await expect(colour('Stage colour 2')).toBeFocused();

  const moved = await colour('Stage colour 2').inputValue();
  await page.getByRole('button', { name: 'Move stage colour 2 earlier' }).press('Enter');
  await expect(colour('Stage colour 1')).toHaveValue(moved);
  await expect(page.getByRole('button', { name: 'Move stage colour 1 earlier' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove stage colour 6' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove stage colour 5' })).toBeFocused();

  await colour('Stage colour 3').fill('blue');
  await page.getByRole('button', { name: 'Save brand' }).press('Enter');
  await expect(page.getByText('Mend the colours that are marked first.')).toBeVisible();
  expect(await brandOf(owner, id)).toBeNull();
  await colour('Stage colour 3').fill('#1d4ea3');
  await page.getByRole('button', { name: 'Save brand' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('The brand is saved');

  await page.getByLabel('File of the logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: LOGO });
  await expect(page.getByRole('img', { name: 'The logo of this workspace' })).toBeVisible();
  const brand = await brandOf(owner, id);
  expect(brand).toMatchObject({ accent: '#005f56', logo: { width: 2, height: 1 } });
  expect(brand?.palette).toHaveLength(5);
  expect(brand?.palette.slice(0, 3)).toEqual([moved, '#005f56', '#1d4ea3']);

  await page.reload();
  await expect(page.getByRole('img', { name: 'The logo of this workspace' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove brand…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove brand' }).click();
  await expect(page.getByRole('img', { name: 'The logo of this workspace' })).toHaveCount(0);
  expect(await brandOf(owner, id)).toBeNull();
  await owner.close();
});

for (const { locale, schemes, look } of LOOKS) {
  test.describe(() => {
    test.use({ locale });

    test(`no state of a brand breaks a rule of accessibility, ${locale}, ${schemes}`, async ({ browser }) => {
      const owner = await signUp(browser, 'Ann Lee');
      const id = await workspaceOf(owner);
      await owner.request.put(`/api/workspaces/${id}/brand`, {
        data: { accent: '#7fd1ff', palette: ['#ffcc00', '#a8442a', '#5d6a11'] },
      });
      await owner.request.put(`/api/workspaces/${id}/brand/logo`, {
        data: LOGO,
        headers: { 'content-type': 'image/png' },
      });
      const page = await owner.newPage();
      await openBrand(page, id);
      await expect(page.locator('ol li p')).toHaveCount(2);
      await look(page);
      await page.locator('ol input[type="text"]').first().fill('no colour');
      await expect(page.locator('[aria-invalid]')).toBeVisible();
      await look(page, { include: 'section:has(canvas)' });
      await owner.close();
    });
  });
}

test('a brand can be changed on a phone', async ({ browser }) => {
  const owner = await signUp(browser, 'Ann Lee');
  const id = await workspaceOf(owner);
  const page = await owner.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await openBrand(page, id);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page, { include: 'section:has(canvas)' });
  await owner.close();
});
