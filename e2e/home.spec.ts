import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, openedMap, readDocument, uniqueName } from './maps.ts';

const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
const titles = (page: Page) => page.getByRole('list', { name: 'Maps' }).getByRole('link');

async function findOnHome(page: Page, search: string): Promise<void> {
  await page.goto(`/?q=${encodeURIComponent(search)}`);
  await expect(titles(page).first()).toBeVisible();
}

async function choose(page: Page, title: string, action: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Actions for “${title}”` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('a map made from a template is on home with its picture', async ({ page, request }) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: 'New map' })
    .or(page.getByRole('heading', { name: /first/ }))
    .first()
    .waitFor();
  const newMap = page.getByRole('button', { name: 'New map' });
  if (await newMap.isVisible()) await newMap.click();
  await page.getByRole('button', { name: /^E-commerce purchase/ }).click();
  const id = await openedMap(page);
  const { map, cards } = await readDocument(request, id);
  expect(Object.keys(cards).length).toBeGreaterThan(20);

  await page.goto(`/?q=${encodeURIComponent(map.title)}`);
  const picture = page.locator(`[data-map="${id}"] img`);
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  await page.locator(`[data-map="${id}"] a`).click();
  expect(await openedMap(page)).toBe(id);
});

test('a picture that takes its time has a shape in its place, of the same size', async ({ page, request }) => {
  const title = uniqueName('Awaited');
  const { id } = await makeMap(request, { title, template: 'classic' });
  const arrival = Promise.withResolvers<void>();
  await page.route(/\/thumbnail/, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await findOnHome(page, title);
  const shape = page.locator(`[data-map="${id}"] svg[viewBox="0 0 640 400"]`);
  await expect(shape).toBeVisible();
  const before = await card(page, title).boundingBox();
  arrival.resolve();
  await expect(shape).toHaveCount(0);
  expect(await card(page, title).boundingBox()).toEqual(before);
});

test('a title is changed in its place, and Escape leaves it', async ({ page, request }) => {
  const title = uniqueName('Renamed');
  const { id } = await makeMap(request, { title });
  await findOnHome(page, title);

  await choose(page, title, /^Rename/);
  const field = page.getByRole('textbox', { name: 'Title of the map' });
  await expect(field).toBeFocused();
  await field.fill('Thrown away');
  await field.press('Escape');
  await expect(page.getByRole('link', { name: title, exact: true })).toBeFocused();

  await page.keyboard.press('F2');
  await field.fill(`${title} twice`);
  await field.press('Enter');
  await expect(page.getByRole('link', { name: `${title} twice` })).toBeFocused();
  await expect.poll(async () => (await readDocument(request, id)).map.title).toBe(`${title} twice`);
});

test('a copy stands beside its original', async ({ page, request }) => {
  const title = uniqueName('Copied');
  await makeMap(request, { title, template: 'patient' });
  await findOnHome(page, title);
  await choose(page, title, 'Duplicate');
  await expect(titles(page)).toHaveCount(2);
  await expect(page.getByText(`“${title}” was duplicated`).first()).toBeVisible();
});

test('a deleted map comes back by Undo, and from the trash', async ({ page, request }) => {
  const title = uniqueName('Deleted');
  const { id } = await makeMap(request, { title });
  await findOnHome(page, title);

  await choose(page, title, /trash/);
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await expect.poll(async () => (await request.get(`/api/maps/${id}`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: title })).toBeFocused();

  await choose(page, title, /trash/);
  await expect.poll(async () => (await request.get(`/api/maps/${id}`)).status()).toBe(404);
  await page.getByRole('link', { name: 'Trash' }).click();
  await page.getByRole('button', { name: `Restore “${title}”` }).click();
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
  await expect.poll(async () => (await request.get(`/api/maps/${id}`)).status()).toBe(200);
});

test('a map leaves the trash for ever only after a question', async ({ page, request }) => {
  const title = uniqueName('Gone');
  const { id } = await makeMap(request, { title });
  await request.delete(`/api/maps/${id}`);
  await page.goto('/trash');
  const remove = page.getByRole('button', { name: `Delete “${title}” for ever` });

  await remove.click();
  await expect(page.getByRole('dialog', { name: /for ever/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();

  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for ever' }).click();
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
  expect((await request.post(`/api/maps/${id}/restore`)).status()).toBe(404);
});

test('search and order are in the address, and say when nothing is found', async ({ page, request }) => {
  const mark = uniqueName('Sorted');
  for (const name of ['b', 'c', 'a']) await makeMap(request, { title: `${mark} ${name}` });
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search maps' }).fill(mark.toUpperCase());
  await expect(titles(page)).toHaveText([`${mark} a`, `${mark} c`, `${mark} b`]);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect(titles(page)).toHaveText([`${mark} a`, `${mark} b`, `${mark} c`]);
  await page.reload();
  await expect(titles(page)).toHaveText([`${mark} a`, `${mark} b`, `${mark} c`]);

  await page.getByRole('searchbox').fill(`${mark} nowhere`);
  await expect(page.getByRole('heading', { name: /No map is called/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('more maps come as one scrolls to the end', async ({ page, request }) => {
  const mark = uniqueName('Many');
  for (let number = 1; number <= 30; number++) await makeMap(request, { title: `${mark} ${number}` });
  await findOnHome(page, mark);
  await expect.poll(() => titles(page).count()).toBeGreaterThanOrEqual(24);
  await titles(page).last().scrollIntoViewIfNeeded();
  await expect(titles(page)).toHaveCount(30);
  await expect(page.getByRole('button', { name: 'Show more maps' })).toHaveCount(0);
});

test('everything on home can be done with the keyboard', async ({ page, request }) => {
  const mark = uniqueName('Keys');
  for (const name of ['one', 'two', 'three']) await makeMap(request, { title: `${mark} ${name}` });
  await findOnHome(page, mark);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await titles(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: `${mark} two` })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText([`${mark} three`, `${mark} one`]);
  await expect(page.getByRole('link', { name: `${mark} one` })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('link', { name: `${mark} two` })).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('d');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Actions for “${mark} two”` })).toBeFocused();
});

test('the first visit offers six finished maps, an empty one and a file', async ({ page }) => {
  await page.route('**/api/maps?*', (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: /Which journey/ })).toBeVisible();
  const templates = page.getByRole('list', { name: 'Templates' }).getByRole('button');
  await expect(templates).toHaveCount(6);
  for (const picture of await templates.locator('img').all()) {
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  }
  await expect(page.getByRole('button', { name: /^Blank map/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import a file/ })).toBeVisible();
  await expectAccessible(page);
});

test('without the server home says so, and goes on when it is back', async ({ page, request }) => {
  const title = uniqueName('Offline');
  await makeMap(request, { title });
  await page.route('**/api/maps?*', (route) => route.abort());
  await page.goto(`/?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole('heading', { name: 'Your maps couldn’t be loaded' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'can’t be reached' })).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/maps?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('a failed change is taken back and said', async ({ page, request }) => {
  const title = uniqueName('Kept');
  await makeMap(request, { title });
  await findOnHome(page, title);
  await page.route('**/api/maps/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  );
  await choose(page, title, /^Rename/);
  await page.getByRole('textbox', { name: 'Title of the map' }).fill('Never kept');
  await page.keyboard.press('Enter');
  await expect(page.getByText('can’t be reached').first()).toBeVisible();
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});

test('an address without a page says so and leads home', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'Nothing lives here' })).toBeVisible();
  await expect(page).toHaveTitle('Nothing lives here · Milepost');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'To all maps' }).click();
  await expect(page).toHaveTitle('Maps · Milepost');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a page whose code does not come says so', async ({ page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Unreachable') });
  await page.route(/\/assets\/editor/i, (route) => route.abort());
  // Home does without it.
  await page.goto('/?q=nothing-is-called-this');
  await expect(page.getByRole('heading', { name: /No map is called/ })).toBeVisible();
  await page.goto(`/maps/${id}`);
  await expect(page.getByRole('heading', { name: 'This page couldn’t be loaded' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'To all maps' }).click();
  await expect(page).toHaveURL('/');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`home, its menus and dialogs are accessible when ${colorScheme}`, async ({ page, request }) => {
    const title = uniqueName('A longer title that needs a second line on its card');
    await makeMap(request, { title, template: 'classic' });
    await page.emulateMedia({ colorScheme });
    await findOnHome(page, title);
    await expectAccessible(page);

    await page.getByRole('button', { name: `Actions for “${title}”` }).click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'New map' }).click();
    await expect(page.getByRole('button', { name: /^Service blueprint/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'New map' })).toBeFocused();

    await choose(page, title, /trash/);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Trash' }).click();
    await expect(page.getByRole('button', { name: `Restore “${title}”` })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Delete “${title}” for ever` }).click();
    await expectAccessible(page);
  });
}

test('home fits a narrow phone', async ({ page, request }) => {
  const title = uniqueName('Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellvorgangsdokumentation');
  await makeMap(request, { title });
  await page.setViewportSize({ width: 320, height: 640 });
  await findOnHome(page, title.split(' ').at(-1) ?? '');
  await expect(card(page, title)).toBeVisible();
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await page.getByRole('button', { name: 'New map' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await sideways()).toBe(0);
  await expectAccessible(page);
});

test('the chosen appearance stays', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await background();
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
});

test('scripts come compressed, and as they are for who can’t read that', async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel="modulepreload"]').first().getAttribute('href');
  const get = (encoding: string) => request.get(address ?? '', { headers: { 'accept-encoding': encoding } });
  const [plain, ...compressed] = await Promise.all(['identity', 'br', 'gzip'].map(get));
  expect(plain?.headers()['content-encoding']).toBeUndefined();
  expect(compressed.map((answer) => answer.headers()['content-encoding'])).toEqual(['br', 'gzip']);
  for (const answer of compressed) {
    expect(answer.headers()['cache-control']).toContain('immutable');
    expect(await answer.text()).toBe(await plain?.text());
  }
});
