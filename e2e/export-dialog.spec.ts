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

test('lanes without anything are left out by one press', async ({ page, request }) => {
  const dialog = await openExport(page, request, 'Empty lanes', (document) => {
    const lane = Object.values(document.lanes).find(({ kind }) => kind === 'pains');
    for (const card of Object.values(document.cards)) if (card.laneId === lane?.id) delete document.cards[card.id];
    document.connections = {};
  });
  await expect(dialog.getByText(/empty, and so not drawn/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave them out' }).click();
  await expect(dialog.getByText(/empty, and so not drawn/)).toHaveCount(0);
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
