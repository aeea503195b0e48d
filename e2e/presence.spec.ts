import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readDocument, uniqueName } from './maps.ts';

interface Person {
  readonly context: BrowserContext;
  readonly request: APIRequestContext;
  readonly page: Page;
}

/** Somebody with an account and a browser of their own. */
async function person(browser: Browser, name: string): Promise<Person> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const email = `${crypto.randomUUID()}@example.org`;
  const answer = await context.request.post('/api/auth/sign-up/email', {
    data: { name, email, password: 'correct horse battery' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return { context, request: context.request, page: await context.newPage() };
}

/** Two people on a map of the first one's, both with it open. */
async function twoOnAMap(browser: Browser): Promise<{ ann: Person; ben: Person; mapId: string }> {
  const [ann, ben] = [await person(browser, 'Ann Arbor'), await person(browser, 'Ben Okafor')];
  const made = await ann.request.post('/api/maps', { data: { title: uniqueName('Together'), template: 'e-commerce' } });
  const mapId = ((await made.json()) as { id: string }).id;
  const spaces = (await (await ann.request.get('/api/workspaces')).json()) as Array<{ id: string }>;
  const invited = await ann.request.post(`/api/workspaces/${spaces[0]?.id}/invitations`, { data: { role: 'editor' } });
  const { token } = (await invited.json()) as { token: string };
  expect((await ben.request.post(`/api/invitations/${token}/accept`, { data: {} })).status()).toBe(200);
  for (const { page } of [ann, ben]) {
    await page.goto(`/maps/${mapId}`);
    // Several pages begin at the same time.
    await expect(page.locator('[data-saved="saved"]')).toBeVisible({ timeout: 30_000 });
  }
  return { ann, ben, mapId };
}

const here = (page: Page) => page.getByRole('group', { name: /^\d+ others? here/ });
const card = (page: Page, words: string) => page.locator('.react-flow__node', { hasText: words }).first();
const WORDS = 'Saves a photo';

test.describe('two people on one map', () => {
  let ann: Person;
  let ben: Person;
  let mapId: string;
  test.beforeEach(async ({ browser }) => {
    ({ ann, ben, mapId } = await twoOnAMap(browser));
  });
  test.afterEach(async () => {
    await Promise.all([ann?.context.close(), ben?.context.close()]);
  });
  const overlay = () => ann.page.locator('[data-presence]');

  test('see each other by name, with what is selected, typed in and dragged, until one goes', async () => {
    await expect(here(ann.page)).toHaveAccessibleName('1 other here: Ben Okafor');
    await expect(here(ben.page)).toHaveAccessibleName('1 other here: Ann Arbor');
    const target = card(ben.page, WORDS);
    await target.click();
    await expect(overlay().locator('[data-mark="selected"]')).toHaveCount(1);
    await expect(overlay().getByText('Ben Okafor')).toHaveCount(2);
    const [mark, shown] = [
      await overlay().locator('[data-mark="selected"]').boundingBox(),
      await card(ann.page, WORDS).boundingBox(),
    ];
    expect(Math.abs((mark?.x ?? 0) - (shown?.x ?? 99))).toBeLessThan(2);
    expect(Math.abs((mark?.y ?? 0) - (shown?.y ?? 99))).toBeLessThan(2);

    await target.dblclick();
    await expect(overlay().getByText('Ben Okafor is typing')).toBeVisible();
    await ben.page.keyboard.press('Escape');
    await expect(overlay().getByText('Ben Okafor is typing')).toHaveCount(0);

    const before = await readDocument(ann.request, mapId);
    const box = (await target.boundingBox()) ?? { x: 0, y: 0 };
    await ben.page.mouse.move(box.x + 20, box.y + 15);
    await ben.page.mouse.down();
    await ben.page.mouse.move(box.x + 60, box.y + 45, { steps: 4 });
    await ben.page.mouse.move(box.x + 160, box.y + 95, { steps: 4 });
    await expect(overlay().locator('[data-mark="dragged"]')).toHaveCount(1);
    expect(await readDocument(ann.request, mapId)).toEqual(before);
    await ben.page.keyboard.press('Escape');
    await ben.page.mouse.up();
    await expect(overlay().locator('[data-mark="dragged"]')).toHaveCount(0);

    await ben.context.close();
    await expect(here(ann.page)).toHaveCount(0);
    await expect(overlay().locator('[data-mark]')).toHaveCount(0);
  });

  test('one follows what the other sees, until Escape or a move of their own', async () => {
    const first = async (page: Page) => Math.round((await card(page, WORDS).boundingBox())?.x ?? 0);
    const follow = ann.page.getByRole('button', { name: 'Follow Ben Okafor' });
    await follow.click();
    await expect(ann.page.getByRole('button', { name: 'Following Ben Okafor' })).toBeVisible();
    const before = await first(ann.page);
    await ben.page.mouse.move(600, 500);
    await ben.page.mouse.wheel(80, 0);
    await expect.poll(() => first(ben.page)).toBeLessThan(before - 20);
    const there = await first(ben.page);
    await expect.poll(async () => Math.abs((await first(ann.page)) - there)).toBeLessThanOrEqual(2);
    // A dialog that is open is what Escape ends.
    await ann.page.keyboard.press('ControlOrMeta+k');
    await expect(ann.page.getByRole('dialog')).toBeVisible();
    await ann.page.keyboard.press('Escape');
    await expect(ann.page.getByRole('dialog')).toBeHidden();
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await ann.page.keyboard.press('Escape');
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
    await follow.click();
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await ann.page.mouse.move(600, 500);
    await ann.page.mouse.wheel(0, 40);
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
  });

  test('type in the same text, and both’s words stay with the caret where it was', async () => {
    const begin = async ({ page }: Person) => {
      await card(page, WORDS).dblclick();
      const area = page.getByRole('textbox', { name: 'Text of the card' });
      await expect(area).toBeFocused();
      return area;
    };
    const mine = await begin(ann);
    const theirs = await begin(ben);
    await mine.press('Control+Home');
    await theirs.press('Control+End');
    for (const [one, other] of [
      ['A', 'x'],
      ['B', 'y'],
      ['C', 'z'],
    ]) {
      await mine.pressSequentially(one ?? '');
      await theirs.pressSequentially(other ?? '');
      await expect(mine).toHaveValue(new RegExp(`${other}$`));
      await expect(theirs).toHaveValue(new RegExp(`^[ABC]*${one}`));
    }
    const text = await mine.inputValue();
    expect(text).toMatch(/^ABC.*xyz$/s);
    await expect(theirs).toHaveValue(text);
    const caret = (area: typeof mine) => area.evaluate((element) => (element as HTMLTextAreaElement).selectionStart);
    expect(await caret(mine)).toBe(3);
    expect(await caret(theirs)).toBe(text.length);
    await expect(ann.page.locator('[data-saved="saved"]')).toBeVisible();
    await expect(ben.page.locator('[data-saved="saved"]')).toBeVisible();
    expect(Object.values((await readDocument(ann.request, mapId)).cards)).toContainEqual(
      expect.objectContaining({ text }),
    );
  });

  test('edit while one is offline, and each takes back only what is theirs', async () => {
    const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the map' });
    const retype = async ({ page }: Person, from: string, to: string) => {
      await card(page, from).dblclick();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(to);
      await page.keyboard.press('Escape');
    };
    await ben.context.setOffline(true);
    await expect(ben.page.locator('[data-saved="offline"]')).toBeVisible();
    await expect(here(ann.page)).toHaveCount(0, { timeout: 60_000 });
    await retype(ben, WORDS, 'Written offline');
    await title(ann.page).fill('Written online');
    await title(ann.page).blur();
    await expect(ann.page.locator('[data-saved="saved"]')).toBeVisible();

    await ben.context.setOffline(false);
    await expect(ben.page.locator('[data-saved="saved"]')).toBeVisible();
    await expect(title(ben.page)).toHaveValue('Written online');
    await expect(card(ann.page, 'Written offline')).toBeVisible();
    await expect(here(ann.page)).toHaveAccessibleName('1 other here: Ben Okafor');

    await ben.page.getByRole('button', { name: 'Undo' }).click();
    await expect(card(ann.page, WORDS)).toBeVisible();
    await expect(title(ann.page)).toHaveValue('Written online');
    await ann.page.getByRole('button', { name: 'Undo' }).click();
    await expect(title(ben.page)).not.toHaveValue('Written online');
    await expect(card(ben.page, WORDS)).toBeVisible();
  });
});
