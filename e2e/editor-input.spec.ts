import type { JourneyMap } from '@milepost/schema';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { boxAtRest } from './boxAtRest.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';

// What only a browser does to what comes in: compositions of an input method, scrolling at the edge of a drag, colours
// that the system forces.

const SAVED = '[data-saved="saved"]';
const card = (page: Page, words: string) => page.getByRole('group', { name: new RegExp(`^[A-Z][a-z ]+: ${words}`) });
const titles = (map: JourneyMap) =>
  Object.values(map.cards).flatMap((record) => (record.kind === 'touchpoint' ? [record.title] : []));

test('words are composed with an input method, whose Enter chooses and doesn’t end the text', async ({
  page,
  request,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Composed') });
  await page.goto(`/maps/${id}`);
  await page.getByRole('button', { name: 'Touchpoints lane, Awareness' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Text of the card' });
  await expect(field).toBeFocused();
  const input = await page.context().newCDPSession(page);
  for (const text of ['k', 'か', 'かう', '買う']) {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  // While something is being composed, browsers name every key so.
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await expect(field).toBeFocused();
  await input.send('Input.insertText', { text: '買う' });
  await expect(field).toHaveValue('買う');
  await page.keyboard.type(' now');
  await page.keyboard.press('Enter');
  await expect(card(page, '買う now')).toBeFocused();
  await expect(page.locator(SAVED)).toBeVisible();
  expect(titles(await readDocument(request, id))).toEqual(['買う now']);
});

test('a card that is held at the edge takes the map along, and lands where nobody saw before', async ({
  page,
  request,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Far away'), template: 'classic' });
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto(`/maps/${id}`);
  await expect(page.locator(SAVED)).toBeVisible();
  await page.keyboard.press('Control+0');
  const asking = card(page, 'Asks a colleague');
  const box = await boxAtRest(asking);
  const canvas = await page.getByRole('region', { name: 'Journey map' }).boundingBox();
  if (!canvas) throw new Error('nothing to drag it on');
  const last = page.getByRole('button', { name: /^Stage 4 of 4/ });
  await expect(last).not.toBeInViewport();
  await page.mouse.move(box.x + 60, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 24, { steps: 3 });
  const edge = canvas.x + canvas.width - 6;
  await page.mouse.move(edge, box.y + 24, { steps: 6 });
  await expect(last).toBeInViewport({ ratio: 0.5, timeout: 20_000 });
  // Away from the edge the map comes to rest.
  await page.mouse.move(canvas.x + canvas.width / 2, box.y + 24, { steps: 4 });
  const stage = await boxAtRest(last);
  // How far the map went depends on the machine: of the stage a part may lie behind the lanes' names or at the edge.
  const from = Math.max(stage.x, canvas.x + 200);
  const to = Math.min(stage.x + stage.width, canvas.x + canvas.width - 80);
  await page.mouse.move((from + to) / 2, box.y + 24, { steps: 4 });
  await page.mouse.up();
  await expect(asking).toHaveAccessibleName(/\. Post-purchase, .*Actions lane/);
  await expect(page.locator(SAVED)).toBeVisible();
  const map = await readDocument(request, id);
  const moved = Object.values(map.cards).find(
    (each) => each.kind === 'note' && each.text.startsWith('Asks a colleague'),
  );
  expect(map.stages[map.steps[moved?.stepId ?? '']?.stageId ?? '']?.name).toBe('Post-purchase');
});

for (const [words, days] of [
  ['days behind', -3],
  ['years ahead', 1_000],
] as const) {
  test(`a device whose clock is ${words} edits and saves like any other`, async ({ page, request }) => {
    const { id } = await makeMap(request, { title: uniqueName('Clock'), template: 'classic' });
    await page.clock.setSystemTime(new Date(Date.now() + days * 24 * 60 * 60_000));
    await page.goto(`/maps/${id}`);
    const billboard = card(page, 'Billboard');
    await billboard.dblclick();
    await page.keyboard.press('End');
    await page.keyboard.type(' at night');
    await page.keyboard.press('Enter');
    await expect(page.locator(SAVED)).toBeVisible();
    expect(titles(await readDocument(request, id)).join()).toContain('at night');
    await page.keyboard.press('Control+z');
    await expect(card(page, 'Billboard by the highway at night')).toBeHidden();
    await page.reload();
    await expect(billboard).toBeVisible();
    await page.goto('/');
    await expect(
      page
        .getByRole('main')
        .getByText(/Edited (now|\d+|in|[A-Z])/)
        .first(),
    ).toBeVisible();
  });
}

test('where the system forces its colours, what is selected, focused and checked still shows', async ({
  page,
  request,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Forced'), template: 'classic' });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`/maps/${id}`);
  const billboard = card(page, 'Billboard');
  await billboard.click();
  const outline = (locator: typeof billboard) =>
    locator.evaluate((element) => {
      const style = getComputedStyle(element);
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    });
  expect(await outline(billboard)).toBe(true);
  const tool = page.getByRole('button', { name: 'Select and move' });
  const other = page.getByRole('button', { name: /^Hand/ });
  const look = (locator: typeof tool) =>
    locator.evaluate((element) => {
      const { backgroundColor, borderColor, outlineColor, outlineStyle } = getComputedStyle(element);
      return [backgroundColor, borderColor, outlineStyle, outlineColor].join(' ');
    });
  expect(await look(tool)).not.toBe(await look(other));
});
