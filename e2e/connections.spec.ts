import type { JourneyMap } from '@milepost/schema';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { makeMap, readDocument, uniqueName } from './maps.ts';

/** A template's map, brought to where its touchpoints are. */
async function openMap(page: Page, request: APIRequestContext): Promise<string> {
  const { id } = await makeMap(request, { title: uniqueName('Connections'), template: 'b2b' });
  await page.goto(`/maps/${id}`);
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible();
  return id;
}

const card = (page: Page, words: string) => page.getByRole('group', { name: new RegExp(`^Touchpoint: ${words}`) });

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to point at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until the server has these connections, told by their words, between two touchpoints. */
async function expectSaved(
  request: APIRequestContext,
  id: string,
  from: string,
  to: string,
  labels: readonly string[],
) {
  const found = async () => {
    const map: JourneyMap = await readDocument(request, id);
    const isTitled = (cardId: string, title: string) => (map.cards[cardId] as { title?: string }).title === title;
    return Object.values(map.connections)
      .filter(({ fromCardId, toCardId }) => isTitled(fromCardId, from) && isTitled(toCardId, to))
      .map(({ label }) => label ?? '');
  };
  await expect.poll(found).toEqual(labels);
}

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1400, height: 950 } });

  test('a handle is dragged to another card, the line is written on and deleted', async ({ page, request }) => {
    const id = await openMap(page, request);
    await expect(card(page, 'Trade show booth')).toBeVisible();
    const from = await middleOf(card(page, 'Trade show booth'));
    const handle = page.getByRole('button', { name: 'Connect “Trade show booth” to another card' });
    // Handles come after the map: a hand that rests on a card moves again.
    await expect(async () => {
      await page.mouse.move(from.x, from.y + 4);
      await page.mouse.move(from.x, from.y);
      await expect(handle).toBeVisible({ timeout: 500 });
    }).toPass();
    const grip = await middleOf(handle);

    // Given up on the way.
    const to = await middleOf(card(page, 'Proposal, 84 pages'));
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expectSaved(request, id, 'Trade show booth', 'Proposal, 84 pages', []);

    await page.mouse.move(from.x, from.y);
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await expect(page.getByText('Connected from “Trade show booth” to “Proposal, 84 pages”')).toBeAttached();
    await expect(page.locator('[data-selected-connection]')).toBeAttached();

    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Words on the connection' }).pressSequentially('asks for a quote');
    await page.keyboard.press('Escape');
    await expectSaved(request, id, 'Trade show booth', 'Proposal, 84 pages', ['asks for a quote']);

    // The words are the line's, and a click on them selects it again.
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-selected-connection]')).toHaveCount(0);
    const words = await middleOf(page.getByText('asks for a quote').first());
    await page.mouse.click(words.x, words.y);
    await expect(page.locator('[data-selected-connection]')).toBeAttached();
    await page.keyboard.press('Delete');
    await expectSaved(request, id, 'Trade show booth', 'Proposal, 84 pages', []);
    await page.keyboard.press('ControlOrMeta+z');
    await expectSaved(request, id, 'Trade show booth', 'Proposal, 84 pages', ['asks for a quote']);
  });
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 900, height: 1100 }, hasTouch: true, isMobile: true });

  test('a handle of the card that was tapped is dragged, or tapped before the other card', async ({
    page,
    request,
  }) => {
    const id = await openMap(page, request);
    await card(page, 'Call to the current supplier').tap();
    const handle = page.getByRole('button', { name: 'Connect “Call to the current supplier” to another card' });
    await expect(handle).toBeVisible();
    const size = await handle.boundingBox();
    expect(Math.round(Math.min(size?.width ?? 0, size?.height ?? 0))).toBeGreaterThanOrEqual(44);

    const grip = await middleOf(handle);
    const to = await middleOf(card(page, 'Call with a peer'));
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await send('touchStart', grip);
    for (const share of [0.2, 0.5, 0.8, 1]) {
      await send('touchMove', { x: grip.x + (to.x - grip.x) * share, y: grip.y + (to.y - grip.y) * share });
    }
    await send('touchEnd');
    await expect(page.locator('[data-selected-connection]')).toBeAttached();
    await expectSaved(request, id, 'Call to the current supplier', 'Call with a peer', ['']);

    await card(page, 'Call to the current supplier').tap();
    await handle.tap();
    await expect(page.getByText('tap a card.')).toBeVisible();
    const other = await middleOf(card(page, 'Trade show booth'));
    await page.touchscreen.tap(other.x, other.y);
    await expect(page.getByText('tap a card.')).toHaveCount(0);
    await expectSaved(request, id, 'Call to the current supplier', 'Trade show booth', ['']);
  });
});
