import type { JourneyMap } from '@milepost/schema';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';

/** A map in the editor with its export dialog open. */
async function openExport(
  page: Page,
  request: APIRequestContext,
  words: string,
  change: (document: JourneyMap) => void = () => {},
): Promise<Locator> {
  const made = await makeMap(request, { title: uniqueName(words), template: 'saas' });
  const document = await readDocument(request, made.id);
  change(document);
  const answer = await request.post('/api/maps', { data: { document } });
  expect(answer.status(), await answer.text()).toBe(201);
  await page.goto(`/maps/${((await answer.json()) as { id: string }).id}`);
  await page.locator('[data-saved="saved"]').waitFor();
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('img', { name: /^Preview of/ })).toBeVisible();
  return dialog;
}

/** The export dialog over the list of maps. */
async function openExportAtHome(page: Page, title: string): Promise<Locator> {
  await page.goto(`/?q=${encodeURIComponent(title)}`);
  await page.getByRole('button', { name: `Actions for “${title}”` }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  return page.getByRole('dialog', { name: 'Export' });
}

/** Whether something is painted on a canvas: not all of it has one colour. */
function isPainted(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
    const words = new Uint32Array(new Uint8ClampedArray(pixels).buffer);
    return words.some((word) => word !== words[0]);
  });
}

/** All that is painted on a canvas. */
function pixelsOf(canvas: Locator): Promise<string> {
  return canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
}

test('a page of many is picked from the strip, by pointer and by keyboard', async ({ page, request }) => {
  const dialog = await openExport(page, request, 'Pages');
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check();
  await dialog.getByRole('radio', { name: 'Per stage' }).check();
  const strip = dialog.getByRole('group', { name: 'Page in the preview' });
  await expect(strip.getByRole('radio')).toHaveCount(7);
  await expect(strip.getByRole('radio', { name: 'Page 1 of 7: Overview' })).toBeChecked();
  await expect.poll(() => isPainted(strip.locator('canvas').nth(2))).toBe(true);
  await strip.getByRole('radio', { name: /^Page 3 of 7/ }).click();
  const picture = dialog.getByRole('img', { name: /^Preview of .*, Page 3 of 7$/ });
  await expect(picture).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('img', { name: /, Page 4 of 7$/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Next page' }).click();
  await expect(strip.getByRole('radio', { name: /^Page 5 of 7/ })).toBeChecked();
  await expectAccessible(page);
});

/** A picture in a colour that nothing else has, 60 px wide and high. */
async function redPng(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 60 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = '#d01257';
    context.fillRect(0, 0, 60, 60);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** What a reader sees of an export, however large it is shown: how large it will be, its pages, whether the red picture is in it. */
async function lookOf(dialog: Locator) {
  const picture = dialog.getByRole('img', { name: /^Preview of/ });
  const isRed = await picture.evaluate((element: HTMLCanvasElement) => {
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
    return new Uint32Array(new Uint8ClampedArray(pixels).buffer).includes(0xff5712d0);
  });
  const size = await dialog.getByText(/^The (page|picture) will have/).allTextContents();
  return { isRed, size, pages: await dialog.getByRole('radio', { name: /^Page / }).count() };
}

test('each remedy takes its finding away by one press, changes the picture, and can be undone', async ({
  page,
  request,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Remedies'), template: 'saas' });
  await page.goto('/');
  const picture = { data: await redPng(page), headers: { 'content-type': 'image/png' } };
  const kept = (await (await request.post(`/api/maps/${id}/assets`, picture)).json()) as { id: string };
  const { cards, lanes, personas } = await readDocument(request, id);
  const pains = Object.values(lanes).find(({ kind }) => kind === 'pains')?.id;
  const unknown = `\u{10A60}\u{10A61}\uF0B7 `.repeat(15);
  const changes = [
    ...Object.values(cards).flatMap((card) => {
      if (card.laneId === pains) return [{ op: 'remove', in: 'cards', id: card.id }];
      return card.kind === 'touchpoint' ? [{ op: 'set', in: 'cards', id: card.id, fields: { title: unknown } }] : [];
    }),
    ...Object.keys(personas).map((each) => ({ op: 'set', in: 'personas', id: each, fields: { portrait: kept.id } })),
  ];
  const changed = await request.patch(`/api/maps/${id}`, { data: { changes } });
  expect(changed.status(), await changed.text()).toBe(200);
  await page.goto(`/maps/${id}`);
  await page.locator('[data-saved="saved"]').waitFor();
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });

  const press = async (name: string, said: RegExp) => {
    await expect.poll(() => lookOf(dialog)).toMatchObject({ isRed: true, size: [expect.any(String)] });
    const before = await lookOf(dialog);
    await dialog.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(said)).toHaveCount(0);
    await expect(dialog.getByText(`Done: ${name}.`)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused();
    await expect.poll(() => lookOf(dialog)).not.toEqual(before);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(said)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect.poll(() => lookOf(dialog)).toEqual(before);
  };

  await press('Leave out 3 characters', /^No font here has .*boxes stand/);
  await dialog.getByRole('button', { name: 'Leave out 3 characters' }).click();
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check();
  for (const name of ['Use A3', 'A page per stage', 'Full size, in tiles', 'One-pager']) {
    await press(name, /Under 6 pt/);
  }
  await dialog.getByRole('combobox', { name: 'Paper' }).selectOption('A3');
  for (const name of ['Use A4', 'Leave out pictures']) await press(name, /coarse at this size/);

  // The picture has no empty lanes anyway; what is chosen tells that they are left out.
  await dialog.getByText('More options').click();
  await expect(dialog.getByText(/empty, and so not drawn/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave out empty lanes' }).click();
  await expect(dialog.getByText(/empty, and so not drawn/)).toHaveCount(0);
  await expect(dialog.getByRole('group').filter({ hasText: /^Lanes\d+ of \d+/ })).toBeVisible();
  await expectAccessible(page);
});

test('characters stay left out of a map that was exported without them, which is said, everywhere', async ({
  page,
  request,
}) => {
  const title = uniqueName('Reads \u{10A60}');
  await makeMap(request, { title, template: 'saas' });
  const dialog = await openExportAtHome(page, title);
  await dialog.getByRole('button', { name: 'Leave out 1 character' }).click();
  await expect(dialog.getByRole('button', { name: 'Show on the map' })).toHaveCount(0);
  const downloads = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await downloads).url()).toBeTruthy();
  await expect(dialog).toHaveCount(0);
  await openExportAtHome(page, title);
  await expect(dialog.getByText('No font here has \u{10A60}, so it is left out.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Draw boxes instead' }).click();
  await expect(dialog.getByText('No font here has \u{10A60}, so a box stands in its place.')).toBeVisible();
});

test('a map without cards says so, and leads to where they are made', async ({ page, request }) => {
  const title = uniqueName('Nothing yet');
  const { id } = await makeMap(request, { title });
  const dialog = await openExportAtHome(page, title);
  await expect(dialog.getByText(/^This map has no cards yet/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Go to the map' }).click();
  await page.waitForURL(`/maps/${id}`);
  await page.locator('[data-saved="saved"]').waitFor();
  await page.keyboard.press('Control+Shift+e');
  await dialog.getByRole('button', { name: 'Go to the map' }).click();
  await expect(dialog).toHaveCount(0);
});

test('a character that no font has is shown on the map', async ({ page, request }) => {
  const unknown = '\u{10A60}';
  const dialog = await openExport(page, request, 'Letters', (document) => {
    const card = Object.values(document.cards).find(({ kind }) => kind === 'touchpoint');
    if (card?.kind === 'touchpoint') card.title = `Reads ${unknown}`;
  });
  await expect(dialog.getByText(`No font here has ${unknown}`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Show on the map' }).click();
  await expect(dialog).toHaveCount(0);
  const bar = page.getByRole('search');
  await expect(bar.getByRole('textbox')).toHaveValue(unknown);
  await expect(bar.getByText('1 of 1')).toBeVisible();
});

test('the preview shows the last of many presses, drawn ahead or not', async ({ page, request }) => {
  const dialog = await openExport(page, request, 'Hasty');
  await dialog.getByText('More options').click();
  for (const list of ['Details', 'Lanes']) await dialog.locator('summary', { hasText: list }).click();
  const picture = dialog.getByRole('img', { name: /^Preview of/ });
  const press = (role: 'radio' | 'checkbox', name: string) => dialog.getByRole(role, { name, exact: true }).click();
  const choose = (list: string, name: string) =>
    dialog.getByRole('combobox', { name: list }).selectOption({ label: name });
  /** What is seen once all is drawn that was asked for. */
  const shown = async () => {
    const stage = dialog.getByRole('region', { name: 'Preview', exact: true });
    await expect(stage).toHaveAttribute('aria-busy', 'false');
    await expect.poll(() => isPainted(picture)).toBe(true);
    // It may be painted once more as its room changes.
    let before = '';
    const isSame = async () => {
      const after = await pixelsOf(picture);
      const same = after === before;
      before = after;
      return same;
    };
    await expect.poll(isSame, { intervals: [200] }).toBe(true);
    return before;
  };

  // There and back again, with no time between.
  for (const name of ['Dark', 'Editorial', 'Two inks', 'Light']) await press('radio', name);
  const light = await shown();
  for (let time = 0; time < 2; time++) {
    await press('checkbox', 'Legend');
    await press('radio', 'Dark');
    await choose('Paper', 'A4');
    await press('checkbox', 'Date');
    await choose('Language of fixed words', 'German');
    await press('radio', 'PDF');
    await press('radio', 'PNG');
    await choose('Language of fixed words', 'As the map');
    await press('radio', 'Light');
    await choose('Paper', 'Fit to content');
  }
  expect(await shown()).toBe(light);

  // What was reached in haste looks as it does when it is reached slowly.
  for (const name of ['Date', 'Legend']) await press('checkbox', name);
  await press('radio', 'Dark');
  const hasty = await shown();
  expect(hasty).not.toBe(light);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+e');
  await dialog.getByText('More options').click();
  await dialog.locator('summary', { hasText: 'Details' }).click();
  for (const name of ['Date', 'Legend']) {
    await press('checkbox', name);
    await shown();
  }
  await press('radio', 'Dark');
  expect(await shown()).toBe(hasty);
});

test('the preview is drawn where there are no workers, too', async ({ page, request }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const dialog = await openExport(page, request, 'No worker');
  const picture = dialog.getByRole('img', { name: /^Preview of/ });
  await expect.poll(() => isPainted(picture)).toBe(true);
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check();
  await dialog.getByRole('button', { name: 'A page per stage' }).click();
  await expect(dialog.getByText(/Under 6 pt/)).toHaveCount(0);
  await expect
    .poll(() => isPainted(dialog.getByRole('group', { name: 'Page in the preview' }).locator('canvas').first()))
    .toBe(true);
});

test('printing opens the PDF in its place, ready to be printed, and the choice stays', async ({
  page,
  request,
  context,
}) => {
  // A browser without a window has no dialog for printers.
  await context.route('**/export.pdf?*', (route) => route.fulfill({ contentType: 'text/plain', body: 'a PDF' }));
  const dialog = await openExport(page, request, 'Printed');
  await dialog.getByRole('radio', { name: 'One-pager' }).check();
  const opens = context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Print…' }).click();
  const printed = await opens;
  await printed.waitForURL(/\/export\.pdf\?/);
  expect(new URL(printed.url()).search).toBe('?preset=one-pager&print=true');
  await printed.close();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog.getByRole('radio', { name: 'One-pager' })).toBeChecked();
});

test('a picture for social media has the shape that is chosen', async ({ page, request }) => {
  const dialog = await openExport(page, request, 'Posted');
  await dialog.getByRole('radio', { name: 'Social image' }).check();
  const paper = dialog.getByRole('combobox', { name: 'Paper' });
  await expect(paper.locator('option:checked')).toHaveText('Link preview 1200 × 630');
  await expect(dialog.getByText('The picture will have 2,400 × 1,260 pixels.')).toBeVisible();
  await paper.selectOption('Square 1:1');
  await expect(dialog.getByText('The picture will have 2,160 × 2,160 pixels.')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Orientation' })).toHaveCount(0);
  await paper.selectOption('Link preview 1200 × 630');
  await expect(dialog.getByText('The picture will have 2,400 × 1,260 pixels.')).toBeVisible();
});
