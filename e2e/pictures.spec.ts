import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';
import { pastePicture } from './pastePicture.ts';

/** A colour that nothing else has. */
const RED = 0xd01257;

/** A PNG in one colour. */
async function redPng(page: Page, width: number, height: number): Promise<Buffer> {
  const url = await page.evaluate(
    ([w, h, red]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.fillStyle = `#${red.toString(16).padStart(6, '0')}`;
      context.fillRect(0, 0, w, h);
      return canvas.toDataURL('image/png');
    },
    [width, height, RED] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** How many pixels of a PNG have the colour. */
async function countRed(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async ([url, red]) => {
      const image = Object.assign(new Image(), { src: url });
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (((data[at] ?? 0) << 16) + ((data[at + 1] ?? 0) << 8) + (data[at + 2] ?? 0) === red) found++;
      }
      return found;
    },
    [`data:image/png;base64,${png.toString('base64')}`, RED] as const,
  );
}

const seen = async (page: Page) => countRed(page, await page.screenshot());
const told = (page: Page): Locator => page.getByRole('region', { name: 'Notifications' });
const imageCards = (page: Page): Locator => page.getByRole('group', { name: /^Image: / });

async function openMap(page: Page, id: string): Promise<void> {
  await page.goto(`/maps/${id}`);
  await page.locator('[data-saved="saved"]').waitFor();
}

test('a picture from the clipboard is seen, near and far, exported, shared and taken back', async ({
  page,
  request,
  browser,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Pictures') });
  await openMap(page, id);
  const file = await redPng(page, 600, 400);
  await expect(async () => {
    await pastePicture(page, file);
    await expect(imageCards(page)).toHaveCount(1, { timeout: 3_000 });
  }).toPass();
  await expect.poll(() => seen(page)).toBeGreaterThan(5_000);
  await expectAccessible(page);
  const card = Object.values((await readDocument(request, id)).cards).find(({ kind }) => kind === 'image');
  expect(card).toMatchObject({ width: 600, height: 400 });

  for (let times = 0; times < 5; times++) await page.keyboard.press('ControlOrMeta+-');
  await expect.poll(() => seen(page)).toBeGreaterThan(200);

  const png = await request.get(`/api/maps/${id}/export.png?scale=1`);
  expect(await countRed(page, await png.body())).toBeGreaterThan(5_000);

  const link = await request.post(`/api/maps/${id}/shares`, { data: { access: 'view' } });
  const guest = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const looking = await guest.newPage();
  await looking.goto(((await link.json()) as { url: string }).url);
  await expect.poll(() => seen(looking)).toBeGreaterThan(5_000);
  await guest.close();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(imageCards(page)).toHaveCount(0);
});

test('a picture is chosen for a persona, replaced and taken away, and what is no picture is refused', async ({
  page,
  request,
}) => {
  const map = await makeMap(request, { title: uniqueName('Portraits'), template: 'classic' });
  await openMap(page, map.id);
  const [persona] = Object.values(map.document.personas);
  await page.getByRole('button', { name: 'Details panel' }).click();
  await page
    .getByRole('complementary')
    .getByRole('button', { name: new RegExp(`^${persona?.name}`) })
    .click();
  const portrait = page.getByRole('group', { name: 'Portrait' });
  const choose = async (button: string, files: { name: string; mimeType: string; buffer: Buffer }) => {
    const asked = page.waitForEvent('filechooser');
    await portrait.getByRole('button', { name: button }).click();
    await (await asked).setFiles(files);
  };
  const buffer = await redPng(page, 300, 300);
  await choose('Choose a picture…', { name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await expect(told(page)).toContainText('“drawing.png” was not uploaded: This is not a picture');
  await choose('Choose a picture…', { name: 'face.png', mimeType: 'image/png', buffer });
  await expect(portrait.getByRole('button', { name: 'Replace…' })).toBeVisible();
  await expect.poll(() => seen(page)).toBeGreaterThan(2_000);
  await expectAccessible(page);
  await portrait.getByRole('button', { name: 'Remove' }).click();
  await expect(portrait.getByRole('button', { name: 'Choose a picture…' })).toBeVisible();
  await expect.poll(() => seen(page)).toBe(0);
});

test('without a connection nothing is left behind, and the words say what to do', async ({
  page,
  request,
  context,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Offline') });
  await openMap(page, id);
  const file = await redPng(page, 60, 40);
  // So that its code is there.
  await expect(async () => {
    await pastePicture(page, file);
    await expect(imageCards(page)).toHaveCount(1, { timeout: 3_000 });
  }).toPass();
  await context.setOffline(true);
  await page.keyboard.press('Escape');
  await pastePicture(page, file);
  await expect(told(page)).toContainText('was not uploaded: there is no connection');
  await expect(imageCards(page)).toHaveCount(1);
  await context.setOffline(false);
});
