import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { makeMap, readDocument, uniqueName } from './maps.ts';

async function openMap(page: Page, request: APIRequestContext, template?: string): Promise<string> {
  const { id } = await makeMap(request, { title: uniqueName('Keyboard'), ...(template ? { template } : {}) });
  await page.goto(`/maps/${id}`);
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible();
  return id;
}

/** From the top of the page past its bars to the canvas. */
async function goToCanvas(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName('Skip to content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-place]:focus')).toBeVisible();
}

const focused = (page: Page) => page.locator(':focus');
const saved = (page: Page) => expect(page.locator('[data-saved="saved"]')).toBeVisible();

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a journey is written, moved, mended and deleted with the keyboard alone', async ({ page, request }) => {
  const id = await openMap(page, request);
  await goToCanvas(page);
  await expect(focused(page)).toHaveAccessibleName('Touchpoints lane, Awareness: empty. Enter adds a card.');

  // Write along the lane with Tab, and one below with Ctrl+Enter.
  await press(page, 'Enter');
  await page.keyboard.type('Sees an ad');
  await press(page, 'Tab');
  await page.keyboard.type('Reads reviews');
  await press(page, 'ControlOrMeta+Enter');
  await page.keyboard.type('Asks a friend');
  await press(page, 'Escape');
  await expect(focused(page)).toHaveAccessibleName(
    'Touchpoint: Asks a friend. Consideration, Touchpoints lane, 2 of 2.',
  );

  // Walk, pick up, choose the cell, drop.
  await press(page, 'ArrowUp', 'm', 'ArrowRight', 'Enter');
  await expect(focused(page)).toHaveAccessibleName('Touchpoint: Reads reviews. Decision, Touchpoints lane, 1 of 1.');
  await press(page, 'm', 'ArrowDown', 'Escape');
  await expect(focused(page)).toHaveAccessibleName('Touchpoint: Reads reviews. Decision, Touchpoints lane, 1 of 1.');

  // Edit, undo, redo.
  await press(page, 'F2');
  await page.keyboard.type(' twice');
  await press(page, 'Enter');
  await expect(focused(page)).toHaveAccessibleName(/Reads reviews twice/);
  await press(page, 'ControlOrMeta+z');
  await expect(focused(page)).toHaveAccessibleName(/Reads reviews\./);
  await press(page, 'ControlOrMeta+Shift+z');
  await expect(focused(page)).toHaveAccessibleName(/Reads reviews twice/);

  // Duplicate and delete: the focus stays on what is nearest.
  await press(page, 'ControlOrMeta+d');
  await expect(focused(page)).toHaveAccessibleName(/2 of 2/);
  await press(page, 'Delete');
  await expect(focused(page)).toHaveAccessibleName(/Reads reviews twice.*1 of 1/);
  await press(page, 'Delete');
  await expect(focused(page)).toHaveAccessibleName('Touchpoints lane, Decision: empty. Enter adds a card.');

  // A feeling, by its keys.
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(focused(page)).toHaveAccessibleName(/^Emotion: Neutral \(0\)/);
  await press(page, 'Enter', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter');
  await expect(focused(page)).toHaveAccessibleName(/^Emotion: Good \(\+30\)/);
  await press(page, '1');
  await expect(focused(page)).toHaveAccessibleName(/^Emotion: Very bad \(-80\)/);

  await press(page, 'ControlOrMeta+s');
  await saved(page);
  const { cards } = await readDocument(request, id);
  expect(
    Object.values(cards)
      .map((card) => ('title' in card ? card.title : card.kind))
      .sort(),
  ).toEqual(['Asks a friend', 'Sees an ad', 'emotion']);
});

test('stages, steps and lanes are reached from the cells, renamed, moved, added and deleted', async ({
  page,
  request,
}) => {
  const id = await openMap(page, request);
  await goToCanvas(page);
  await press(page, 'ArrowUp', 'ArrowUp');
  await expect(focused(page)).toHaveAccessibleName('Stage 1 of 4: Awareness, 1 step');
  await press(page, 'F2');
  await page.keyboard.type('!');
  await press(page, 'Enter', 'Alt+ArrowRight');
  await expect(focused(page)).toHaveAccessibleName('Stage 2 of 4: Awareness!, 1 step');

  await press(page, 'Shift+F10');
  await page.getByRole('menuitem', { name: 'Insert stage before' }).focus();
  await press(page, 'Enter');
  await page.keyboard.type('Trigger');
  await press(page, 'Enter');
  await expect(focused(page)).toHaveAccessibleName('Stage 2 of 5: Trigger, 1 step');

  // The colours are one line of the menu.
  await press(page, 'Shift+F10', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(focused(page)).toHaveAccessibleName('By its place');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown');
  await expect(focused(page)).toHaveAccessibleName('Insert stage before');
  await press(page, 'ArrowUp', 'ArrowLeft');
  await expect(focused(page)).toHaveAccessibleName('Slate');
  await press(page, 'Enter');
  await expect(focused(page)).toHaveAccessibleName('Stage 2 of 5: Trigger, 1 step');

  await press(page, 'ArrowDown', 'ArrowDown', 'Home', 'ArrowLeft');
  await expect(focused(page)).toHaveAccessibleName('Lane 1 of 6: Touchpoints, Touchpoints, 0 cards');
  await press(page, 'm', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(focused(page)).toHaveAccessibleName('Lane 3 of 6: Touchpoints, Touchpoints, 0 cards');
  await press(page, 'Delete');
  await expect(focused(page)).toHaveAccessibleName(/^Lane 3 of 5: Emotions/);
  await saved(page);
  const { stages, lanes } = await readDocument(request, id);
  expect(Object.values(stages)).toHaveLength(5);
  expect(Object.values(stages).find(({ name }) => name === 'Trigger')?.colour).toBe('#4a5568');
  expect(Object.values(lanes)).toHaveLength(5);
});

test('every card is reached with the arrow keys, from near and from far', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  await goToCanvas(page);
  await press(page, 'ControlOrMeta+End');
  await expect(focused(page)).toHaveAccessibleName(/Metrics lane/);
  await expect(focused(page)).toBeInViewport();
  await press(page, 'ControlOrMeta+Home');
  await expect(focused(page)).toBeInViewport();

  await press(page, 'Shift+Digit1');
  await expect(page.getByRole('button', { name: /^[1-4]\d%$/ })).toBeVisible();
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown');
  await expect(focused(page)).toHaveAccessibleName(/Compare models, Thoughts lane/);
  // To write, the map comes near enough to read.
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
  await expect(page.getByRole('button', { name: '100%' })).toBeVisible();
  await page.keyboard.type('?');
  await press(page, 'Enter');
  await expect(focused(page)).toHaveAccessibleName(/do I need\?\?/);
});

test('a lane that is taller than the screen can have the focus, and headers stay beside what they head', async ({
  page,
  request,
}) => {
  const { id, document: map } = await makeMap(request, { title: uniqueName('Tall') });
  const lane = Object.values(map.lanes).find(({ kind }) => kind === 'notes');
  const [step] = Object.values(map.steps);
  const changes = Array.from({ length: 60 }, (_, at) => {
    const place = { laneId: lane?.id, stepId: step?.id, order: `b${at + 10}1`, span: 1 };
    return { op: 'put', in: 'cards', record: { id: `note-${at}`, kind: 'note', text: `Note ${at}`, ...place } };
  });
  const answer = await request.patch(`/api/maps/${id}`, { data: { changes } });
  expect(answer.status(), await answer.text()).toBe(200);
  await page.goto(`/maps/${id}`);
  const header = page.getByRole('button', { name: /^Lane 2 of/ });
  await expect(header).toBeVisible();
  await header.focus();
  await press(page, 'Shift+Digit1');
  const scrolled = await page
    .locator('[data-canvas], [data-canvas] *')
    .evaluateAll((all) => all.filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0).length);
  expect(scrolled).toBe(0);
});

test('a bar’s button that the keyboard pressed keeps the focus; the title gives it to the canvas', async ({
  page,
  request,
}) => {
  await openMap(page, request);
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  await zoomIn.focus();
  await press(page, 'Enter');
  await expect(zoomIn).toBeFocused();

  const title = page.getByRole('textbox', { name: 'Title of the map' });
  await title.fill('A bicycle');
  await press(page, 'Enter');
  await expect(page.locator('[data-place]:focus')).toHaveCount(1);
  await saved(page);
});

test('the canvas is one tab stop between the palette and the inspector', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  await goToCanvas(page);
  await press(page, 'Shift+Tab');
  await expect(page.locator('nav :focus')).toHaveAccessibleName('Add lane');
  await press(page, 'Tab');
  await expect(focused(page)).toHaveAttribute('data-place', /.+/);
  await expect(page.locator('[data-place][tabindex="0"]')).toHaveCount(1);
});

test('what is typed right after a command is chosen is the name that it asks for', async ({ page, request }) => {
  const id = await openMap(page, request);
  await goToCanvas(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Search for a command' })).toBeFocused();
  await page.keyboard.type('add step');
  const taken = await page.evaluate(async () => {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(enter);
    // A browser hands over the next key before it looks at its timers.
    await Promise.resolve();
    return document.execCommand('insertText', false, 'Try it');
  });
  expect(taken).toBe(true);
  await page.keyboard.press('Enter');
  await saved(page);
  const { steps } = await readDocument(request, id);
  expect(Object.values(steps).map(({ name }) => name)).toContain('Try it');
});

test('each of several quick presses of a key zooms, also while the map still glides', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  await press(page, 'ControlOrMeta+Digit0');
  await expect(page.getByRole('button', { name: '100%' })).toBeVisible();
  await page.evaluate(() => {
    const key = { key: '+', code: 'BracketRight', ctrlKey: true, bubbles: true, cancelable: true };
    for (let times = 0; times < 3; times++) document.body.dispatchEvent(new KeyboardEvent('keydown', key));
  });
  await expect(page.getByRole('button', { name: '195%' })).toBeVisible();
});
