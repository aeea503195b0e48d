import { type JourneyMap, mainText } from '@milepost/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { excel, excelMerged, excelText, libreOffice, sheets } from './clipboard-samples.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';

async function openMap(page: Page, request: APIRequestContext, template?: string): Promise<string> {
  const { id } = await makeMap(request, { title: uniqueName('Clipboard'), ...(template ? { template } : {}) });
  await goTo(page, id);
  return id;
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.goto(`/maps/${id}`);
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible();
  // What copies and pastes comes after the map, and answers a browser that asks whether pasting would mean something.
  const wouldPaste = () => {
    return !document.body.dispatchEvent(new Event('beforepaste', { bubbles: true, cancelable: true }));
  };
  await expect.poll(() => page.evaluate(wouldPaste)).toBe(true);
}

/** Puts forms on the system's clipboard, as another program does. */
async function putOnClipboard(page: Page, forms: Record<string, string>): Promise<void> {
  const other = await page.context().newPage();
  await other.evaluate((given) => {
    document.addEventListener('copy', (event) => {
      for (const [type, form] of Object.entries(given)) event.clipboardData?.setData(type, form);
      event.preventDefault();
    });
  }, forms);
  await other.keyboard.press('ControlOrMeta+c');
  await other.close();
  await page.bringToFront();
}

const card = (page: Page, words: string) => page.getByRole('group', { name: new RegExp(`^[A-Z][a-z ]+: ${words}`) });

/** Goes to the first cell of a lane with the keyboard. */
async function goToLane(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Lane ${number} of`) }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-place]:focus')).toBeVisible();
}

async function savedDocument(page: Page, request: APIRequestContext, id: string): Promise<JourneyMap> {
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  return readDocument(request, id);
}

/** What stands where: "Thoughts 2: hopes", in no particular order. */
function said(map: JourneyMap): string[] {
  const steps = Object.values(map.steps).sort((a, b) => {
    const [one, two] = [map.stages[a.stageId]?.order ?? '', map.stages[b.stageId]?.order ?? ''];
    return one === two ? (a.order < b.order ? -1 : 1) : one < two ? -1 : 1;
  });
  const column = (id: string) => steps.findIndex((step) => step.id === id) + 1;
  return Object.values(map.cards)
    .map((record) => `${map.lanes[record.laneId]?.name} ${column(record.stepId)}: ${mainText(record)}`)
    .sort();
}

test('cards are copied by the keys within a map and into another window, and cut', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  await card(page, 'Billboard').click();
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(card(page, 'Billboard')).toHaveCount(2);
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Touchpoint: Billboard.* 2 of /);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(page, 'Billboard')).toHaveCount(1);

  await card(page, 'Comparison page').click({ modifiers: ['Shift'] });
  await page.keyboard.press('ControlOrMeta+c');
  const window = await page.context().newPage();
  const other = await openMap(window, request);
  await goToLane(window, 1);
  await window.keyboard.press('ControlOrMeta+v');
  await expect(card(window, 'Billboard')).toBeVisible();
  const map = await savedDocument(window, request, other);
  expect(said(map).map((line) => line.replace(/\d+:/, ':'))).toEqual([
    expect.stringMatching(/^Touchpoints : Billboard/),
    expect.stringMatching(/^Touchpoints : Comparison page/),
  ]);

  await card(window, 'Billboard').click();
  await window.keyboard.press('ControlOrMeta+x');
  await expect(card(window, 'Billboard')).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+v');
  await expect(card(window, 'Billboard')).toHaveCount(1);
  await window.close();
});

test('copied cards survive a clipboard that keeps only HTML, and text fields get their words', async ({
  page,
  request,
}) => {
  await openMap(page, request, 'classic');
  await card(page, 'Billboard').click();
  await page.keyboard.press('ControlOrMeta+c');
  await page.context().grantPermissions(['clipboard-read']);
  const forms = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { 'text/html': await read('text/html'), 'text/plain': await read('text/plain') };
  });
  expect(forms['text/plain']).toMatch(/^Billboard/);
  await putOnClipboard(page, { 'text/html': forms['text/html'] });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(card(page, 'Billboard')).toHaveCount(2);

  // While a card is typed in, pasting is typing.
  await putOnClipboard(page, { 'text/plain': 'one\ntwo' });
  await goToLane(page, 2);
  await page.keyboard.press('n');
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^Note: one two\./ })).toHaveCount(1);
});

test('cells from Excel are shown first, read as they are meant, and pasted in one step', async ({ page, request }) => {
  const id = await openMap(page, request);
  await goToLane(page, 1);
  await putOnClipboard(page, { 'text/html': excel, 'text/plain': excelText });
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' });
  await expect(dialog).toContainText('13 cards, 1 new step, and 1 new lane');
  await expect(dialog.getByRole('checkbox', { name: 'First row is steps' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'First column is lanes' })).toBeChecked();
  await expect(dialog.getByRole('cell', { name: 'Rides a test bike' })).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole('checkbox', { name: 'First row is steps' }).uncheck();
  await expect(dialog).toContainText('18 cards');
  await dialog.getByRole('checkbox', { name: 'First row is steps' }).check();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect((await savedDocument(page, request, id)).cards).toEqual({});

  await page.keyboard.press('ControlOrMeta+v');
  await expect(dialog.getByRole('button', { name: 'Paste' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Search ad')).toBeFocused();
  const map = await savedDocument(page, request, id);
  expect(said(map)).toEqual(
    [
      ...['1: Search ad', '2: Shop page', '3: Checkout', '4: App', '5: Letter'].map((text) => `Touchpoints ${text}`),
      ...['1: Looks around', '2: Rides a test bike', '3: Pays'].map((text) => `Doing ${text}`),
      ...['4: Rides to work', '5: Thinks it over'].map((text) => `Doing ${text}`),
      ...['1: Too many results', '3: Shipping is dear', '5: No reminder'].map((text) => `Pain points ${text}`),
    ].sort(),
  );
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(page, 'Search ad')).toHaveCount(0);
});

test('a few cells go in at once, wherever they come from, with a way back', async ({ page, request }) => {
  const id = await openMap(page, request);
  await goToLane(page, 2);
  await putOnClipboard(page, { 'text/html': excelMerged, 'text/plain': 'x' });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(card(page, 'Rides the')).toBeFocused();
  const merged = await savedDocument(page, request, id);
  expect(said(merged)).toEqual([
    'Actions 1: Rides the\nwhole day',
    'Actions 3: pays',
    'Thoughts 1: wonders whether it was right',
    'Thoughts 3: hopes',
  ]);
  expect(
    Object.values(merged.cards)
      .map(({ span }) => span)
      .sort(),
  ).toEqual([1, 1, 1, 2]);
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'pays')).toHaveCount(0);

  await putOnClipboard(page, { 'text/html': sheets, 'text/plain': 'x' });
  await goToLane(page, 2);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(card(page, 'Do I need')).toBeVisible();
  expect(said(await savedDocument(page, request, id))).toEqual(
    ['Thoughts 1: Do I need\na bike?', 'Thoughts 3: "green" & cheap', 'Thoughts 3: fast'].sort(),
  );
  await page.keyboard.press('ControlOrMeta+z');

  await putOnClipboard(page, { 'text/html': libreOffice, 'text/plain': 'x' });
  await goToLane(page, 2);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('group', { name: /^Emotion: .*hopes/ })).toBeVisible();
  expect(said(await savedDocument(page, request, id))).toEqual([
    'Actions 1: asks a\nfriend',
    'Actions 2: waits',
    'Emotions 2: hopes',
    'Thoughts 1: wonders',
  ]);
});

test('what is pasted runs nothing and loads nothing', async ({ page, request }) => {
  await openMap(page, request);
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(sent.url()));
  await goToLane(page, 2);
  const html =
    '<table><tr><td><img src="/loaded-from-clipboard.png" onerror="document.title=1">a</td><td><script>document.title=2</script>b</td></tr></table><iframe src="/loaded-from-clipboard.html"></iframe>';
  await putOnClipboard(page, { 'text/html': html, 'text/plain': 'x' });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('group', { name: /^Note: b\./ })).toBeVisible();
  await expect(page).toHaveTitle(/Clipboard/);
  expect(asked.filter((url) => url.includes('loaded-from-clipboard'))).toEqual([]);
});

test('text from elsewhere is dropped on a cell, which is tinted meanwhile', async ({ page, request }) => {
  const id = await openMap(page, request);
  const lane = await page.getByRole('button', { name: /^Lane 3 of 6: Thoughts/ }).boundingBox();
  const stage = await page.getByRole('button', { name: /^Stage 2 of 4/ }).boundingBox();
  if (!lane || !stage) throw new Error('no headers');
  const at = { x: stage.x + stage.width / 2, y: lane.y + lane.height / 2 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: '- too dear\n- too slow' }], dragOperationsMask: 1 };
  const tint = page.locator('svg rect[class*="cell"]');
  const expectTinted = (place: { x: number; y: number }, cells: number) =>
    // Browsers say again and again where something is dragged, even if it is held still.
    expect(async () => {
      await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...place, data });
      await expect(tint).toHaveCount(cells, { timeout: 350 });
    }).toPass({ timeout: 10_000 });
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at, data });
  await expectTinted(at, 1);
  await expectTinted({ x: at.x, y: 10 }, 0);
  await expectTinted(at, 1);
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at, data });
  await expect(card(page, 'too slow')).toBeVisible();
  await expect(tint).toHaveCount(0);
  expect(said(await savedDocument(page, request, id))).toEqual(['Thoughts 2: too dear', 'Thoughts 2: too slow']);
});

test('a card is duplicated by dragging it with Alt', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  const from = await card(page, 'Billboard').boundingBox();
  const to = await card(page, 'Comparison page').boundingBox();
  if (!from || !to) throw new Error('no cards');
  await page.keyboard.down('Alt');
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 2, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(card(page, 'Billboard')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(page, 'Billboard')).toHaveCount(1);
});

test('the menu copies and pastes where the browser lets it, and names the keys where it does not', async ({
  page,
  request,
}) => {
  await openMap(page, request, 'classic');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await card(page, 'Billboard').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy card' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^“Billboard.*” copied/ })).toHaveCount(1);
  await card(page, 'Billboard').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(card(page, 'Billboard')).toHaveCount(2);

  await page.context().clearPermissions();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await card(page, 'Comparison page').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Cut card' }).click();
  await expect(
    page.getByText('The browser doesn’t let a menu cut, so nothing was. Press Ctrl+X on the map.').first(),
  ).toBeVisible();
  await expect(card(page, 'Comparison page')).toHaveCount(1);
});

test('a picture goes along with its card into another map', async ({ page, request }) => {
  const from = await makeMap(request, { title: uniqueName('Clipboard') });
  const upload = await request.post(`/api/maps/${from.id}/assets`, {
    headers: { 'content-type': 'image/png' },
    data: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  expect(upload.status(), await upload.text()).toBe(201);
  const { id: asset, width, height } = await upload.json();
  const lane = { id: 'shots', order: 'b0', kind: 'images', name: 'Shots', group: 'customer' };
  const shown = { id: 'shot', kind: 'image', laneId: 'shots', stepId: 'awareness-1', order: 'a0', span: 1 };
  const changes = [
    { op: 'put', in: 'lanes', record: { ...lane, visible: true, collapsed: false } },
    { op: 'put', in: 'cards', record: { ...shown, caption: 'The counter', asset, width, height } },
  ];
  const patched = await request.patch(`/api/maps/${from.id}`, { data: { changes } });
  expect(patched.status(), await patched.text()).toBe(200);

  await goTo(page, from.id);
  await card(page, 'The counter').click();
  await page.keyboard.press('ControlOrMeta+c');
  const to = await openMap(page, request);
  await goToLane(page, 2);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(card(page, 'The counter')).toBeVisible();
  const map = await savedDocument(page, request, to);
  expect(Object.values(map.cards)).toMatchObject([{ kind: 'image', asset }]);
  expect((await request.get(`/api/maps/${to}/assets/${asset}`)).status()).toBe(200);
});
