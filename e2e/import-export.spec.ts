import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, openedMap, readDocument, uniqueName } from './maps.ts';

const WORKING_DAY = `journey
  title My working day
  section Go to work
    Make tea: 5: Me
    Go upstairs: 3: Me
    Do work: high: Me, Cat
  section Go home
    Sit down: 5: Me: and stay
`;

async function openImport(page: Page): Promise<void> {
  // The search finds nothing, so that home is not the welcome of a first visit, whoever else made maps.
  await page.goto('/?q=nothing-is-called-this');
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('dialog', { name: 'Import a map' })).toBeVisible();
}

async function previewText(page: Page, text: string): Promise<void> {
  await openImport(page);
  await page.getByRole('textbox', { name: 'Or paste the text' }).fill(text);
  await page.getByRole('button', { name: 'Preview' }).click();
}

async function openExport(page: Page, title: string): Promise<void> {
  await page.goto(`/?q=${encodeURIComponent(title)}`);
  await page.getByRole('button', { name: `Actions for “${title}”` }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
}

const format = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

async function download(page: Page): Promise<Download> {
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  return arrives;
}

/** Width, height and kind of colour of a PNG, by its header. */
async function pngHeader(file: Download): Promise<{ width: number; height: number; hasAlpha: boolean }> {
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: bytes[25] === 6 };
}

test('pasted Mermaid shows what will come and what gets lost, then becomes a map', async ({ page, request }) => {
  await previewText(page, WORKING_DAY);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'My working day' })).toBeVisible();
  for (const number of ['2 stages', '4 touchpoints', '2 personas'])
    await expect(dialog.getByText(number)).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Line 6' })).toContainText('high');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Line 8' })).toContainText('and stay');
  const picture = dialog.getByRole('img', { name: 'What the map will look like' });
  await expect(picture).toBeVisible();
  const colours = await picture.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return new Set(Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 3).join())).size;
  });
  expect(colours).toBeGreaterThan(20);
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Import' }).click();
  const { map, stages, personas } = await readDocument(request, await openedMap(page));
  expect(map.title).toBe('My working day');
  expect(Object.values(stages).map(({ name }) => name)).toEqual(['Go to work', 'Go home']);
  expect(Object.values(personas).map(({ name }) => name)).toEqual(['Me', 'Cat']);
});

test('text that Mermaid refuses is shown with line and reason, and can be mended there', async ({ page }) => {
  await previewText(page, 'journey\n  title Two\n  section Phase 1: Go\n    Make tea: 5: Me\n');
  const fault = page.getByRole('alert').filter({ hasText: 'Line 3' });
  await expect(fault).toContainText('section Phase 1: Go');
  await expect(page.getByRole('button', { name: 'Import', exact: true }).last()).toBeDisabled();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Edit the text' }).click();
  const text = page.getByRole('textbox', { name: 'Or paste the text' });
  await expect(text).toHaveValue(/Phase 1: Go/);
  await text.fill('journey\n  title Two\n  section Phase 1\n    Make tea: 5: Me\n');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Everything in it will be kept.')).toBeVisible();
});

test('parts in another order are noticed, and read as they were meant', async ({ page }) => {
  await previewText(page, 'journey\n  section Day\n    Me: Make tea: 5\n    Me: Sit: 3\n    Cat: Sleep: 4\n');
  await page.getByRole('button', { name: 'Read it that way' }).click();
  await expect(page.getByText('2 personas')).toBeVisible();
  await expect(page.getByText('Everything in it will be kept.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Each task is written as' })).toHaveValue('actor-task-score');
});

test('of a file with several journeys one is chosen', async ({ page, request }) => {
  const fence = (title: string) => `\`\`\`mermaid\njourney\n  title ${title}\n  section S\n    T: 3: Me\n\`\`\`\n`;
  await openImport(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({
    name: 'journeys.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# Ours\n\n${fence('First')}\n${fence('Second')}`),
  });
  await expect(page.getByRole('heading', { name: 'First' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Journey' }).selectOption({ label: 'Second (line 11)' });
  await expect(page.getByRole('heading', { name: 'Second' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  expect((await readDocument(request, await openedMap(page))).map.title).toBe('Second');
});

test('what is no text or too big is refused before anything is sent', async ({ page }) => {
  await openImport(page);
  const sent: string[] = [];
  page.on('request', (one) => sent.push(one.url()));
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await choose('picture.md', Buffer.from([0x89, 0x50, 0, 0, 1, 2]));
  await expect(page.getByRole('alert')).toContainText('picture.md doesn’t hold text');
  await choose('huge.json', Buffer.alloc(9 * 1024 * 1024, ' '));
  await expect(page.getByRole('alert')).toContainText('huge.json has 9 MB, and a map can have at most 8 MB');
  expect(sent.filter((url) => url.includes('/api/imports'))).toEqual([]);
});

test('a map saved as JSON comes back the same', async ({ page, request }) => {
  const title = uniqueName('Lossless');
  const { document } = await makeMap(request, { title, template: 'service-blueprint' });
  await openExport(page, title);
  await format(page, 'JSON');
  await expect(page.getByRole('region', { name: `Preview of “${title}”` })).toContainText('"schemaVersion": 1');
  const file = await download(page);
  expect(file.suggestedFilename()).toBe(`${title}.json`);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(document);

  await openImport(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(await file.path());
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  expect(await readDocument(request, await openedMap(page))).toEqual(document);
});

test('a broken JSON document is told with the path of its fault', async ({ page, request }) => {
  const { document } = await makeMap(request, { title: uniqueName('Broken'), template: 'classic' });
  const [card] = Object.values(document.cards);
  if (card) card.laneId = 'nowhere';
  await previewText(page, JSON.stringify(document));
  await expect(page.getByRole('alert')).toContainText(`cards.${card?.id}.laneId`);
});

test('the PNG has the size that was stated before', async ({ page, request }) => {
  const title = uniqueName('Picture');
  await makeMap(request, { title, template: 'classic' });
  await openExport(page, title);
  await expect(page.getByRole('img', { name: `Preview of “${title}”` })).toBeVisible();
  const line = page.getByText(/^The picture will have/);
  const atFirst = (await line.textContent()) ?? '';
  await page.getByRole('radio', { name: '1×' }).check();
  await expect(line).not.toHaveText(atFirst);
  const stated = async () => {
    const words = await line.textContent();
    const [width, height] = (words ?? '').replaceAll(',', '').match(/\d+/g) ?? [];
    return { width: Number(width), height: Number(height) };
  };
  const atOne = await stated();
  const file = await download(page);
  expect(file.suggestedFilename()).toBe(`${title}.png`);
  expect(await pngHeader(file)).toEqual({ ...atOne, hasAlpha: false });

  await openExport(page, title);
  await expect(page.getByRole('radio', { name: '1×' })).toBeChecked();
  await page.getByRole('radio', { name: 'Width' }).check();
  await page.getByText('More options').click();
  await page.getByRole('radio', { name: 'Transparent' }).check();
  const width = page.getByRole('textbox', { name: 'Width in pixels' });
  await width.fill('12');
  await expect(page.getByRole('button', { name: 'Download' })).toBeDisabled();
  await expect(width).toHaveAccessibleDescription(/from 16 to/);
  await width.fill('1000');
  await expect(page.getByText(/^The picture will have 1,000 ×/)).toBeVisible();
  const small = await stated();
  expect(await pngHeader(await download(page))).toEqual({ ...small, hasAlpha: true });
});

test('a picture that can’t be made is refused beforehand, with the largest that can', async ({ page, request }) => {
  const title = uniqueName('Enormous');
  await makeMap(request, { title, template: 'classic' });
  await openExport(page, title);
  await page.getByRole('radio', { name: 'Width' }).check();
  await page.getByRole('textbox', { name: 'Width in pixels' }).fill('30000');
  await expect(page.getByText(/can’t be made/)).toBeVisible();
  await format(page, 'WebP');
  await expect(page.getByText(/can’t be made/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use the largest' }).click();
  await expect(page.getByText(/^The picture will have/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeEnabled();
});

test('JPEG and WebP are pictures of the quality that was chosen, and stay chosen', async ({ page, request }) => {
  const title = uniqueName('Photograph');
  await makeMap(request, { title, template: 'classic' });
  await openExport(page, title);
  await format(page, 'JPEG');
  await expect(page.getByRole('radio', { name: 'Transparent' })).toHaveCount(0);
  await page.getByRole('radio', { name: '1×' }).check();
  const large = await download(page);
  expect(large.suggestedFilename()).toBe(`${title}.jpeg`);
  const best = await readFile(await large.path());
  expect([...best.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);

  await openExport(page, title);
  await expect(page.getByRole('radio', { name: 'JPEG' })).toBeChecked();
  await page.getByText('More options').click();
  await page.getByRole('radio', { name: 'Smaller file' }).check();
  expect((await readFile(await (await download(page)).path())).length).toBeLessThan(best.length);

  await openExport(page, title);
  await format(page, 'WebP');
  await page.getByText('More options').click();
  await expect(page.getByRole('radio', { name: 'Smaller file' })).toBeChecked();
  await page.getByRole('radio', { name: 'Transparent' }).check();
  await expectAccessible(page);
  const webp = await readFile(await (await download(page)).path());
  expect(webp.toString('latin1', 8, 12)).toBe('WEBP');
});

test('the PDF has the paper that was chosen, and says when its words get small', async ({ page, request }) => {
  const title = uniqueName('Paper');
  await makeMap(request, { title, template: 'b2b' });
  await openExport(page, title);
  await format(page, 'PDF');
  await page.getByRole('combobox', { name: 'Orientation' }).selectOption('Portrait');
  await expect(page.getByText('The page will have 210 × 297 mm.')).toBeVisible();
  await expect(page.getByText(/hard to read on paper/)).toBeVisible();
  await expect(page.getByRole('img', { name: `Preview of “${title}”` })).toBeVisible();
  await expectAccessible(page);
  const file = await download(page);
  const pdf = (await readFile(await file.path())).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
  expect(Math.round(Number(width))).toBe(595);
  expect(Math.round(Number(height))).toBe(842);
});

test('a one-pager in other colours, on A3 and without its date, is the file and stays chosen', async ({
  page,
  request,
}) => {
  const title = uniqueName('Told');
  await makeMap(request, { title, template: 'classic' });
  await openExport(page, title);
  await format(page, 'PDF');
  await page.getByRole('radio', { name: 'One-pager' }).check();
  await page.getByRole('radio', { name: 'Two inks' }).check();
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('A3');
  await page.getByText('More options').click();
  await page.locator('summary', { hasText: 'Details' }).click();
  await page.getByRole('checkbox', { name: 'Date' }).uncheck();
  await expect(page.getByText('The page will have 297 × 420 mm.')).toBeVisible();
  await expectAccessible(page);
  const asked = page.waitForRequest(/export\.pdf/);
  const file = await download(page);
  expect(new URL((await asked).url()).search).toBe('?preset=one-pager&theme=two-inks&without=date&paper=a3');
  const [, width, height] =
    /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec((await readFile(await file.path())).toString('latin1')) ?? [];
  expect([width, height].map((side) => Math.round(Number(side)))).toEqual([842, 1191]);

  await openExport(page, title);
  for (const name of ['PDF', 'One-pager', 'Two inks'])
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Paper' })).toHaveValue('a3');
});

test('words that get too small on paper are remedied by one press', async ({ page, request }) => {
  const title = uniqueName('Small');
  await makeMap(request, { title, template: 'saas' });
  await openExport(page, title);
  await format(page, 'PDF');
  await expect(page.getByText(/Under 6 pt is hard to read on paper/)).toBeVisible();
  await page.getByRole('button', { name: /^Use A[0-3]$/ }).click();
  await expect(page.getByText(/Under 6 pt/)).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Paper' })).toHaveValue(/^a[0-3]$/);
  await expect(page.getByText(/^The page will have/)).toBeVisible();
});

test('the picture is put on the clipboard as a PNG', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const title = uniqueName('Copied');
  await makeMap(request, { title, template: 'classic' });
  await openExport(page, title);
  await page.getByRole('radio', { name: '1×' }).check();
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await expect(page.getByText('The picture is on the clipboard').last()).toBeVisible();
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return picture.width;
  });
  expect(width).toBeGreaterThan(500);
});

test('SVG and Mermaid are downloaded as they are', async ({ page, request }) => {
  const title = uniqueName('Texts');
  await makeMap(request, { title, template: 'saas' });
  await openExport(page, title);
  await format(page, 'SVG');
  await expect(page.getByRole('img', { name: `Preview of “${title}”` })).toBeVisible();
  const svg = await download(page);
  expect(await readFile(await svg.path(), 'utf8')).toContain('<svg');
  await openExport(page, title);
  await format(page, 'Mermaid');
  await expect(page.getByText('Everything else is left out')).toBeVisible();
  await expect(page.getByRole('region', { name: `Preview of “${title}”` })).toContainText(`title ${title}`);
  const mermaid = await download(page);
  expect(mermaid.suggestedFilename()).toBe(`${title}.mmd`);
  expect(await readFile(await mermaid.path(), 'utf8')).toMatch(/^journey\n/);
});

test('an export can be stopped, and a failure is said and can be tried again', async ({ page, request }) => {
  const title = uniqueName('Stopped');
  await makeMap(request, { title, template: 'classic' });
  await openExport(page, title);
  await page.route('**/export.png*', () => {
    // Never answered: the export goes on until it is stopped.
  });
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByRole('progressbar', { name: 'Making the PNG…' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Download' })).toBeEnabled();

  await page.unroute('**/export.png*');
  await page.route('**/export.png*', (route) => route.abort());
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByRole('alert')).toContainText('The export failed');
  await page.unroute('**/export.png*');
  expect((await download(page)).suggestedFilename()).toBe(`${title}.png`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
