import type { JourneyMap } from '@milepost/schema';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { boxAtRest } from './boxAtRest.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';

const SAVED = '[data-saved="saved"]';

async function openMap(page: Page, request: APIRequestContext, template?: string): Promise<string> {
  const { id } = await makeMap(request, { title: uniqueName('Mouse'), ...(template ? { template } : {}) });
  await page.goto(`/maps/${id}`);
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible();
  return id;
}

/** A card by the beginning of its accessible name. */
const card = (page: Page, words: string) => page.getByRole('group', { name: new RegExp(`^[A-Z][a-z ]+: ${words}`) });
const cell = (page: Page, lane: string, stage: string) => page.getByRole('button', { name: `${lane} lane, ${stage}` });

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to point at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags with steps between, as a hand does. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 6, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

/** Where a cell is on the screen, from the headers of its lane and stage. */
async function cellPoint(page: Page, lane: RegExp, stage: RegExp): Promise<{ x: number; y: number }> {
  const row = await middleOf(page.getByRole('button', { name: lane }));
  const column = await middleOf(page.getByRole('button', { name: stage }));
  return { x: column.x, y: row.y };
}

/** What the server has, once everything is saved. */
async function savedDocument(page: Page, request: APIRequestContext, id: string): Promise<JourneyMap> {
  await expect(page.locator(SAVED)).toBeVisible();
  return readDocument(request, id);
}

const titles = (map: JourneyMap) =>
  Object.values(map.cards).flatMap((record) => (record.kind === 'touchpoint' ? [record.title] : []));

test('a map is filled by double-click, plus and palette, and is there after a reload', async ({ page, request }) => {
  const id = await openMap(page, request);
  const first = await cellPoint(page, /^Lane 1 of 6: Touchpoints/, /^Stage 1 of 4/);

  await page.mouse.dblclick(first.x, first.y);
  await page.keyboard.type('Sees an ad');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Sees an ad')).toBeFocused();

  await page.mouse.move(first.x, first.y + 4);
  await page.getByRole('button', { name: 'Add card' }).click();
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Escape');

  const decision = await cellPoint(page, /^Lane 1 of 6: Touchpoints/, /^Stage 3 of 4/);
  await drag(page, await middleOf(page.getByRole('button', { name: 'Touchpoint', exact: true })), decision);
  await page.mouse.up();
  await page.keyboard.type('Checkout');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Pain point', exact: true }).click();
  await expect(page.getByText('click its place')).toBeVisible();
  const pains = await cellPoint(page, /^Lane 5 of 6: Pain points/, /^Stage 3 of 4/);
  await page.mouse.click(pains.x, pains.y);
  await page.keyboard.type('Shipping is a surprise');
  await page.keyboard.press('Enter');

  const map = await savedDocument(page, request, id);
  expect(titles(map).sort()).toEqual(['Asks a friend', 'Checkout', 'Sees an ad']);
  await page.reload();
  await expect(
    page.getByRole('group', { name: 'Touchpoint: Asks a friend. Awareness, Touchpoints lane, 2 of 2.' }),
  ).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Pain point: Shipping is a surprise. Decision, Pain points lane, 1 of 1.' }),
  ).toBeVisible();
});

test('a card is dragged to another cell and lane, Escape keeps it, undo brings it back', async ({ page, request }) => {
  const id = await openMap(page, request, 'classic');
  const comparison = card(page, 'Comparison page');
  await expect(comparison).toHaveAccessibleName(/Compare models, Touchpoints lane, 1 of 2/);

  const target = await middleOf(card(page, 'Billboard'));
  await drag(page, await middleOf(comparison), target);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(comparison).toHaveAccessibleName(/Compare models, Touchpoints lane, 1 of 2/);

  await drag(page, await middleOf(comparison), { x: target.x, y: target.y + 60 });
  await page.mouse.up();
  await expect(comparison).toHaveAccessibleName(/Fed up with traffic, Touchpoints lane, 2 of 2/);
  await expect(page.getByRole('status').filter({ hasText: 'Moved to Awareness, Fed up with traffic' })).toHaveCount(1);

  // A lane that takes words takes the card's; one that can't leaves it.
  await drag(page, await middleOf(comparison), await middleOf(card(page, 'Sits 50 minutes')));
  await page.mouse.up();
  await expect(page.getByRole('group', { name: /^Note: Comparison page .*Actions lane/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(comparison).toHaveAccessibleName(/Compare models, Touchpoints lane, 1 of 2/);
  const map = await savedDocument(page, request, id);
  expect(titles(map)).toContain('Comparison page');
});

test('several cards are selected with a frame and moved together', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  const one = card(page, 'Billboard');
  const two = card(page, 'A bike in the lobby');
  const a = await one.boundingBox();
  const b = await two.boundingBox();
  if (!a || !b) throw new Error('no boxes');
  await drag(page, { x: a.x - 4, y: a.y + a.height + 8 }, { x: b.x + 40, y: b.y + 10 });
  await page.mouse.up();
  await expect(one).toHaveAttribute('aria-current', 'true');
  await expect(two).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'Details panel' }).click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('2 cards selected');

  await drag(page, await middleOf(one), await middleOf(two));
  await page.mouse.up();
  await expect(one).toHaveAccessibleName(/Hear about e-bikes/);
  await expect(two).toHaveAccessibleName(/Compare models/);
});

test('stages, steps and lanes are renamed, dragged and deleted at their headers', async ({ page, request }) => {
  const id = await openMap(page, request);
  const stage = (name: string) => page.getByRole('button', { name: new RegExp(`^Stage \\d of \\d: ${name}`) });
  const lane = (name: string) => page.getByRole('button', { name: new RegExp(`^Lane \\d of \\d: ${name}`) });

  await stage('Awareness').dblclick();
  await page.keyboard.type('Discover');
  await page.keyboard.press('Enter');
  await expect(stage('Discover')).toBeVisible();

  await drag(page, await middleOf(stage('Discover')), await middleOf(stage('Decision')));
  await page.mouse.up();
  await expect(stage('Discover')).toHaveAccessibleName(/^Stage 3 of 4/);

  await drag(page, await middleOf(lane('Touchpoints')), await middleOf(lane('Emotions')));
  await page.mouse.up();
  await expect(lane('Touchpoints')).toHaveAccessibleName(/^Lane 4 of 6/);

  await stage('Consideration').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Insert stage after' }).click();
  await page.keyboard.type('Trial');
  await page.keyboard.press('Enter');
  await expect(stage('Trial')).toHaveAccessibleName(/^Stage 2 of 5/);
  await stage('Trial').click({ button: 'right' });
  await page.getByRole('menuitemradio', { name: 'Teal' }).click();
  await stage('Trial').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add step' }).click();
  await page.keyboard.type('Second week');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Step 2 of 2 in Trial: Second week' })).toBeVisible();

  await stage('Decision').click();
  await page.keyboard.press('Delete');
  await expect(stage('Decision')).toHaveCount(0);
  const map = await savedDocument(page, request, id);
  const names = Object.values(map.stages)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ name }) => name);
  expect(names).toEqual(['Consideration', 'Trial', 'Discover', 'Post-purchase']);
  expect(Object.values(map.stages).find(({ name }) => name === 'Trial')?.colour).toBe('#0b6e78');
});

test('a feeling is put, dragged and chosen from five faces', async ({ page, request }) => {
  const id = await openMap(page, request);
  const low = await cellPoint(page, /^Lane 4 of 6: Emotions/, /^Stage 2 of 4/);
  await page.mouse.click(low.x, low.y + 30);
  const point = page.getByRole('group', { name: /^Emotion: .*Consideration, Emotions lane/ });
  await expect(point).toHaveAccessibleName(/^Emotion: (Very bad|Bad)/);

  const from = await middleOf(point);
  await drag(page, from, { x: from.x, y: from.y - 70 });
  await page.mouse.up();
  await expect(point).toHaveAccessibleName(/^Emotion: (Very good|Good)/);

  await page
    .getByRole('group', { name: 'How does it feel?' })
    .first()
    .getByRole('button', { name: 'Very bad' })
    .click();
  await expect(point).toHaveAccessibleName(/^Emotion: Very bad \(-80\)/);
  const map = await savedDocument(page, request, id);
  expect(Object.values(map.cards)).toEqual([expect.objectContaining({ kind: 'emotion', score: -0.8 })]);
});

test('the inspector edits what does not fit on a card, and says what is wrong', async ({ page, request }) => {
  const id = await openMap(page, request, 'classic');
  await card(page, 'Comparison page').click();
  await page.getByRole('button', { name: 'Details panel' }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByLabel('Title').fill('Comparison table');
  await details.getByLabel('Channel').selectOption({ label: 'Mobile app' });
  await details.getByLabel('Moment of truth').check();
  await details.getByLabel('Link').fill('javascript:alert(1)');
  await details.getByLabel('Title').focus();
  await expect(details.getByText('This is not a link that starts with')).toBeVisible();
  await details.getByLabel('Link').fill('example.org/compare');
  await expect(details.getByText('This is not a link')).toHaveCount(0);
  await details.getByLabel('Title').focus();
  await details.getByLabel('Confidence').selectOption({ label: 'Validated' });
  await expect(details.getByLabel('Link')).toHaveValue('https://example.org/compare');

  await page.getByRole('group', { name: /^Emotion: Bad .*Fed up/ }).click();
  await details.getByLabel('Score').fill('150');
  await details.getByLabel('Label').focus();
  await expect(details.getByText('This is not a number from -100 to 100')).toBeVisible();
  await details.getByLabel('Score').fill('50');
  await expect(page.getByRole('group', { name: /^Emotion: Good \(\+50\).*Fed up/ })).toBeVisible();

  const map = await savedDocument(page, request, id);
  expect(Object.values(map.cards)).toContainEqual(
    expect.objectContaining({
      title: 'Comparison table',
      channel: 'mobile-app',
      momentOfTruth: true,
      link: 'https://example.org/compare',
      confidence: 'validated',
    }),
  );
});

test('keys are the canvas’s again after a pointer pressed a button of a bar, a palette or the panel', async ({
  page,
  request,
}) => {
  await openMap(page, request, 'classic');
  const one = card(page, 'Billboard');
  const remaining = page.getByRole('group', { name: /^Touchpoint: / });
  const before = await remaining.count();

  await one.click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'A bike in the lobby')).toBeFocused();
  await page.getByRole('button', { name: /^\d+%$/ }).click();
  await page.getByRole('menuitem', { name: 'Zoom to 100%' }).click();
  await page.keyboard.press('Delete');
  await expect(remaining).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(remaining).toHaveCount(before);
  await page.keyboard.press('Backspace');
  await expect(remaining).toHaveCount(before - 1);

  await page.getByRole('button', { name: 'Select and move' }).click();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Hand: move the view' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('v');

  await page.getByRole('button', { name: 'Details panel' }).click();
  await page.keyboard.press('ArrowLeft');
  await expect(one).toBeFocused();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Move to…' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await details.getByRole('button', { name: 'Duplicate' }).click();
  await page.keyboard.press('Delete');
  await expect(one).toHaveCount(1);
  await expect(one).toBeFocused();
});

test('a text that is longer than it may be says what was left out, wherever it is written', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMap(page, request, 'classic');
  const said = (left: string) => page.getByText(`characters; the last ${left} left out.`);
  const anyNote = page.getByText(/characters; the last .* left out/);

  await card(page, 'Sits 50 minutes').dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate(() => navigator.clipboard.writeText('x'.repeat(10_312)));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(said('312 were')).toHaveText(/^This holds 10,000 characters/);
  await expect(said('312 were')).toBeInViewport();
  await page.keyboard.type('y');
  await expect(said('313 were')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(anyNote).toHaveCount(0);
  await page.keyboard.type('yz');
  await expect(said('one was')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(anyNote).toHaveCount(0);

  await page.getByRole('button', { name: /^Stage 1 of 4/ }).dblclick();
  await page.keyboard.insertText('x'.repeat(501));
  await expect(said('one was')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Title of the map' }).fill('x'.repeat(500));
  await page.keyboard.type('y');
  await expect(said('one was')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(anyNote).toHaveCount(0);

  await page.getByRole('button', { name: 'Details panel' }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByLabel('Duration').fill('x'.repeat(500));
  await page.keyboard.type('yz');
  await expect(details.getByText('the last 2 were left out.')).toBeVisible();
});

test('two pages on one map follow each other', async ({ page, request, context }) => {
  const id = await openMap(page, request);
  const other = await context.newPage();
  await other.goto(`/maps/${id}`);
  await expect(other.getByRole('region', { name: 'Journey map' })).toBeVisible();
  const place = await cellPoint(page, /^Lane 2 of 6: Actions/, /^Stage 1 of 4/);
  await page.mouse.dblclick(place.x, place.y);
  await page.keyboard.type('Compares prices');
  await expect(card(other, 'Compares prices')).toBeVisible();
  await page.keyboard.press('Enter');
  await card(other, 'Compares prices').click();
  await other.keyboard.press('Delete');
  await expect(card(page, 'Compares prices')).toHaveCount(0);
  await expect(cell(page, 'Actions', 'Awareness')).toBeFocused();
});

test('from far, cards are picked and dragged as from near', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  await page.keyboard.press('Shift+Digit1');
  await page.getByRole('button', { name: 'Fit the map' }).click();
  await expect(page.getByRole('button', { name: /^\d+%$/ })).toHaveText(/^[1-4]\d%$/);
  const stage = await boxAtRest(page.getByRole('button', { name: /^Stage 2 of 4/ }));
  const metrics = await middleOf(page.getByRole('button', { name: /^Lane \d of \d: Metrics/ }));
  await page.mouse.click(stage.x + stage.width * 0.25, metrics.y);
  const picked = page.getByRole('group', { name: /^Metric: Leave the comparison/ });
  await expect(picked).toHaveAttribute('aria-current', 'true');
  await drag(
    page,
    { x: stage.x + stage.width * 0.25, y: metrics.y },
    { x: stage.x + stage.width * 0.75, y: metrics.y },
  );
  await page.mouse.up();
  await expect(picked).toHaveAccessibleName(/Take a test ride, Metrics lane/);

  // To be written on, it comes near where it is.
  await page.mouse.dblclick(stage.x + stage.width * 0.75, metrics.y);
  const field = await page.getByRole('textbox', { name: 'Text of the card' }).boundingBox();
  expect(Math.abs((field?.x ?? 0) + (field?.width ?? 0) / 2 - (stage.x + stage.width * 0.75))).toBeLessThan(100);
});

test('the editor keeps the rules of accessibility: at rest, with a card, a menu and its dialogs', async ({
  page,
  request,
}) => {
  await openMap(page, request, 'service-blueprint');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Details panel' }).click();
  await page.getByRole('group', { name: /^Touchpoint: Call to the front desk/ }).click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Touchpoint');
  await expectAccessible(page);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'All commands' })).toBeVisible();
  await expectAccessible(page);
});

test('the wheel zooms the map over a header too, and not the page', async ({ page, request }) => {
  await openMap(page, request, 'classic');
  const zoom = page.getByRole('banner').getByText(/^\d+%$/);
  const before = await zoom.textContent();
  const isTaken = await page
    .getByRole('button', { name: /^Stage 1/ })
    .first()
    .evaluate(
      (header) =>
        !header.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: -100,
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
            clientX: 400,
            clientY: 120,
          }),
        ),
    );
  expect(isTaken).toBe(true);
  await expect(zoom).not.toHaveText(before ?? '');
});
