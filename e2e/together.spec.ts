import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { makeMap, readDocument, uniqueName } from './maps.ts';
import { OwnServer } from './ownServer.ts';
import { enter } from './signIn.ts';

const saving = (page: Page, state: 'saved' | 'saving' | 'offline') => page.locator(`[data-saved="${state}"]`);
const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the map' });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(saving(page, 'saved')).toBeVisible();
}

/** Resolves when a piece of the page's code is there with all that it needs, its styles included. */
async function whenWhole(page: Page, piece: string): Promise<void> {
  await page.evaluate((url) => import(url), piece);
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null),
  );
}

test('two pages on one map follow each other', async ({ context, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Together') });
  const [mine, theirs] = [await context.newPage(), await context.newPage()];
  await open(mine, `/maps/${id}`);
  await open(theirs, `/maps/${id}`);

  await title(mine).fill('Written by me');
  await expect(title(theirs)).toHaveValue('Written by me');
  await title(theirs).fill('Written by them');
  await expect(title(mine)).toHaveValue('Written by them');

  // A script's edit is one more colleague's.
  await request.patch(`/api/maps/${id}`, {
    data: { changes: [{ op: 'set', in: 'map', fields: { title: 'Written by a script' } }] },
  });
  await expect(title(mine)).toHaveValue('Written by a script');

  // Undo takes back one's own edit, not what came after it.
  await title(theirs).fill('Theirs again');
  await expect(title(mine)).toHaveValue('Theirs again');
  await title(mine).blur();
  await mine.getByRole('button', { name: 'Undo' }).click();
  await expect(title(theirs)).not.toHaveValue('Written by me');
});

test('what is done offline is kept on the device and arrives afterwards', async ({ page }) => {
  const server = await OwnServer.start();
  const { request } = page;
  try {
    await enter(request, server.url);
    const made = await request.post(`${server.url}/api/maps`, { data: { title: 'Before' } });
    const map = (await made.json()) as { id: string };
    await open(page, `${server.url}/maps/${map.id}`);

    await server.kill();
    await expect(saving(page, 'offline')).toBeVisible();
    await title(page).fill('Written with nobody there');
    await expect(saving(page, 'offline')).toBeVisible();

    await server.start();
    await expect(saving(page, 'saved')).toBeVisible({ timeout: 40_000 });
    const answer = await request.get(`${server.url}/api/maps/${map.id}`);
    expect((await answer.json()).title).toBe('Written with nobody there');
  } finally {
    await server.destroy();
  }
});

test('a server that hangs is not waited for: edits are kept on the device until it goes on', async ({ page }) => {
  const server = await OwnServer.start();
  const { request } = page;
  try {
    await enter(request, server.url);
    const made = await request.post(`${server.url}/api/maps`, { data: { title: 'Before' } });
    const map = (await made.json()) as { id: string };
    await open(page, `${server.url}/maps/${map.id}`);

    server.pause();
    await title(page).fill('Written into the silence');
    await expect(saving(page, 'saving')).toBeVisible();
    await expect(saving(page, 'offline')).toBeVisible({ timeout: 12_000 });
    // The page is still there for edits, and doesn't hold out hope while nobody answers.
    await title(page).fill('And some more');
    await expect(saving(page, 'offline')).toBeVisible();

    server.resume();
    await expect(saving(page, 'saved')).toBeVisible({ timeout: 40_000 });
    const answer = await request.get(`${server.url}/api/maps/${map.id}`);
    expect((await answer.json()).title).toBe('And some more');
  } finally {
    await server.destroy();
  }
});

test('a map that is not on the device says that the server is away, when it went after the page came', async ({
  page,
}) => {
  const server = await OwnServer.start();
  const { request } = page;
  try {
    await enter(request, server.url);
    const made = await request.post(`${server.url}/api/maps`, { data: { title: 'Here' } });
    const { id } = (await made.json()) as { id: string };
    const code = page.waitForResponse(/assets\/MapNotOpen.*\.js/);
    await open(page, `${server.url}/maps/${id}`);
    await whenWhole(page, (await code).url());
    await server.kill();
    await page.evaluate(() => {
      history.pushState(null, '', '/maps/elsewhere');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(page.getByRole('heading', { name: 'The server doesn’t answer' })).toBeVisible();
  } finally {
    await server.destroy();
  }
});

test('a browser that is offline says so, whoever the server is', async ({ context, page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Offline') });
  await open(page, `/maps/${id}`);

  await context.setOffline(true);
  await expect(saving(page, 'offline')).toBeVisible();
  const name = uniqueName('Written offline');
  await title(page).fill(name);
  await expect(saving(page, 'offline')).toBeVisible();
  expect((await readDocument(request, id)).map.title).not.toBe(name);

  await context.setOffline(false);
  await expect(saving(page, 'saved')).toBeVisible();
  expect((await readDocument(request, id)).map.title).toBe(name);
});

test('what showed "saved" is there after the server was killed while somebody typed', async ({ page }) => {
  const server = await OwnServer.start();
  const { request } = page;
  try {
    await enter(request, server.url);
    const made = await request.post(`${server.url}/api/maps`, { data: { title: 'Start' } });
    const map = (await made.json()) as { id: string };
    await open(page, `${server.url}/maps/${map.id}`);

    await title(page).fill('');
    let shownAsSaved = '';
    for (const word of ['one', 'two', 'three', 'four', 'five']) {
      await title(page).pressSequentially(`${word} `);
      if (word === 'four') {
        await expect(saving(page, 'saved')).toBeVisible();
        shownAsSaved = await title(page).inputValue();
      }
    }
    await server.kill();
    // Nothing of this page goes up any more: what is there then was kept before.
    await page.close();
    await server.start();
    const answer = await request.get(`${server.url}/api/maps/${map.id}`);
    expect((await answer.json()).title).toContain(shownAsSaved.trim());
  } finally {
    await server.destroy();
  }
});

test('a part of the page that does not come leaves the map as it is, and can be asked for again', async ({
  page,
  request,
}) => {
  const { id } = await makeMap(request, { title: uniqueName('Parts') });
  let reachable = false;
  await page.route(/assets\/ExportDialog.*\.js/, (route) => (reachable ? route.continue() : route.abort()));
  await open(page, `/maps/${id}`);

  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('alert')).toContainText('couldn’t be loaded');
  await title(page).fill('Still here');
  await expect(saving(page, 'saved')).toBeVisible();

  reachable = true;
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what is asked for before its code has come opens when it has', async ({ page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Early') });
  const arrival = Promise.withResolvers<void>();
  await page.route(/assets\/(afterMap|Dialogs).*\.js/, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await open(page, `/maps/${id}`);

  await page.getByRole('button', { name: 'Details panel' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  arrival.resolve();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
});

test('what is typed for a dialog whose code has not come does nothing to the map', async ({ page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Early keys') });
  const arrival = Promise.withResolvers<void>();
  await page.route(/assets\/Dialogs.*\.js/, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await open(page, `/maps/${id}`);

  const hand = page.getByRole('button', { name: 'Hand: move the view' });
  await page.keyboard.press('h');
  await expect(hand).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('v');
  await expect(hand).toHaveAttribute('aria-pressed', 'false');

  await page.keyboard.press('?');
  await page.keyboard.press('h');
  arrival.resolve();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hand).toHaveAttribute('aria-pressed', 'false');
});

test('a comment that is asked for before comments have come is begun when they have', async ({ page, request }) => {
  const { id } = await makeMap(request, { title: uniqueName('Early comment'), template: 'classic' });
  const [code, readers] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  for (const [what, arrival] of [
    [/assets\/afterMap.*\.js/, code],
    [/\/api\/maps\/[^/]+\/readers$/, readers],
  ] as const) {
    await page.route(what, async (route) => {
      await arrival.promise;
      await route.continue();
    });
  }
  await open(page, `/maps/${id}`);

  const card = page.getByRole('group', { name: /^Touchpoint: / }).first();
  const hand = page.getByRole('button', { name: 'Hand: move the view' });
  await card.click();
  await page.keyboard.press('c');
  // What is typed is meant for the comment.
  await page.keyboard.press('h');
  const asked = page.waitForRequest(/readers$/);
  code.resolve();
  await asked;
  const panel = page.getByRole('complementary', { name: 'Comments' });
  await expect(panel).toBeHidden();
  readers.resolve();
  await expect(panel.getByRole('textbox')).toBeFocused();
  await expect(hand).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Escape');

  // Without anything that is selected, it is asked what it is about.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.locator('[data-placing]')).toBeVisible();
});
