import { readFile } from 'node:fs/promises';
import type { MadeShare, MapResponse } from '@milepost/schema/http';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, readDocument, uniqueName } from './maps.ts';
import { guestPage } from './signIn.ts';

async function makeLink(request: APIRequestContext, mapId: string, choice: object): Promise<MadeShare> {
  const answer = await request.post(`/api/maps/${mapId}/shares`, { data: { access: 'view', ...choice } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as MadeShare;
}

async function change(request: APIRequestContext, mapId: string, changes: object[]): Promise<void> {
  const answer = await request.patch(`/api/maps/${mapId}`, { data: { changes } });
  expect(answer.status(), await answer.text()).toBe(200);
}

const heading = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 });
const someCard = ({ document }: MapResponse) =>
  Object.values(document.cards).find(({ kind }) => kind === 'touchpoint') as { id: string; title: string };

test('a guest gives the password, and sees the map until the link is revoked', async ({
  browser,

  request,
}) => {
  const map = await makeMap(request, { title: uniqueName('Locked'), template: 'classic' });
  const { title } = map.document.map;
  const link = await makeLink(request, map.id, { password: 'open sesame' });
  const page = await guestPage(browser);
  await page.goto(link.url);
  await expect(page.getByLabel('Password')).toBeVisible();
  await expectAccessible(page);
  await expect(page.locator('body')).not.toContainText(title);
  await page.getByLabel('Password').fill('open barley');
  await page.getByLabel('Password').press('Enter');
  await expect(page.getByRole('alert')).toHaveText('That is not the password.');
  await page.getByLabel('Password').fill('open sesame');
  await page.getByRole('button', { name: 'Open the map' }).click();
  await expect(heading(page, title)).toBeVisible();
  // All of it is there in words, beside the picture.
  await expect(page.getByRole('table')).toContainText(someCard(map).title);
  await expect(page.getByRole('banner').getByRole('time')).toHaveText(/^Changed /);
  await expectAccessible(page);
  await page.reload();
  await expect(heading(page, title)).toBeVisible();

  await request.delete(`/api/maps/${map.id}/shares/${link.id}`);
  await expect(page.getByText('This link leads nowhere any more')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(someCard(map).title);
  expect((await page.goto(link.url))?.status()).toBe(404);
  await expect(page.getByText('This link leads nowhere any more')).toBeVisible();
  await page.context().close();
});

test('an editor makes a link, passes it on, pauses it and revokes it', async ({ page, browser, request }) => {
  const map = await makeMap(request, { title: uniqueName('Passed on'), template: 'classic' });
  await page.goto(`/maps/${map.id}`);
  await page.getByRole('button', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Share/ });
  await dialog.getByRole('button', { name: 'New link' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Board');
  await dialog.getByRole('radio', { name: 'View' }).check();
  await dialog.getByLabel('All lanes, later ones too').uncheck();
  await dialog.getByLabel('Pain points').uncheck();
  await expectAccessible(page, { include: 'dialog' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const links = dialog.getByRole('list', { name: 'Links' });
  await expect(links.getByRole('button', { name: 'Copy: Address' })).toBeFocused();
  await expect(links).toContainText('Can view · 7 lanes');
  await expectAccessible(page, { include: 'dialog' });
  const address = (await links.locator('code').first().textContent()) ?? '';

  const guest = await guestPage(browser);
  await guest.goto(address);
  await expect(heading(guest, map.document.map.title)).toBeVisible();
  const more = dialog.getByRole('button', { name: 'More about “Board”' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Pause' }).click();
  await expect(guest.getByText('This link leads nowhere any more')).toBeVisible();
  await more.click();
  await page.getByRole('menuitem', { name: 'Resume' }).click();
  await expect(links).not.toContainText('Paused');
  await guest.goto(address);
  await expect(heading(guest, map.document.map.title)).toBeVisible();
  await more.click();
  await page.getByRole('menuitem', { name: 'Revoke…' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(links).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'New link' })).toBeFocused();
  await expect(guest.getByText('This link leads nowhere any more')).toBeVisible();
  await guest.context().close();
});

test('a hidden lane comes neither to the page nor in any answer', async ({ browser, request }) => {
  const map = await makeMap(request, { title: uniqueName('Hidden'), template: 'classic' });
  const lanes = Object.values(map.document.lanes);
  const hidden = lanes.find(({ kind }) => kind === 'pains')?.id ?? '';
  const secret = 'Zanzibar';
  const pain = Object.values(map.document.cards).find(({ laneId }) => laneId === hidden)?.id;
  await change(request, map.id, [
    { op: 'set', in: 'lanes', id: hidden, fields: { name: `${secret} lane` } },
    { op: 'set', in: 'cards', id: pain, fields: { text: `${secret} card` } },
  ]);
  await request.post(`/api/maps/${map.id}/threads`, {
    data: { anchor: { kind: 'card', id: pain }, body: `${secret} thread` },
  });
  const link = await makeLink(request, map.id, {
    access: 'comment',
    lanes: lanes.map(({ id }) => id).filter((id) => id !== hidden),
  });
  const page = await guestPage(browser);
  const received: Array<Promise<string>> = [];
  page.on('response', (response) => received.push(response.text().catch(() => '')));
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => received.push(Promise.resolve(String(payload)))),
  );
  await page.goto(link.url);
  await expect(page.getByRole('table')).toContainText(someCard(map).title);
  await page.getByRole('button', { name: 'Comments' }).click();
  await expect(page.getByText('No comments yet')).toBeVisible();
  // What happens there is not to be heard of either.
  await change(request, map.id, [{ op: 'set', in: 'cards', id: pain, fields: { text: `${secret} again` } }]);
  await change(request, map.id, [
    { op: 'set', in: 'cards', id: someCard(map).id, fields: { title: 'For all to see' } },
  ]);
  await expect(page.getByRole('table')).toContainText('For all to see');
  expect(await page.content()).not.toContain(secret);
  expect((await Promise.all(received)).filter((text) => text.includes(secret))).toEqual([]);
  await page.context().close();
});

test('what changed since the last visit is marked and counted', async ({ browser, request }) => {
  const map = await makeMap(request, { title: uniqueName('News'), template: 'classic' });
  const link = await makeLink(request, map.id, {});
  const first = await guestPage(browser);
  await first.goto(link.url);
  await expect(first.getByRole('table')).toContainText(someCard(map).title);
  await expect(first.getByRole('region', { name: 'What is new' })).toBeHidden();
  await first.close();

  const note = Object.values(map.document.cards).find(({ kind }) => kind === 'note');
  await change(request, map.id, [
    { op: 'set', in: 'cards', id: someCard(map).id, fields: { title: 'Renamed' } },
    { op: 'put', in: 'cards', record: { ...note, id: 'brand-new', text: 'Brand new' } },
  ]);
  const page = await first.context().newPage();
  await page.goto(link.url);
  const news = page.getByRole('region', { name: 'What is new' });
  await expect(news).toContainText('1 new, 1 changed since your last visit');
  await expect(page.getByRole('table').locator('mark')).toHaveText(['New', 'Changed']);
  await news.getByRole('button', { name: 'Next change' }).click();
  await expect(news).toContainText('1 of 2');
  await expectAccessible(page);
  // Loading it again makes nothing old; having seen it does.
  await page.reload();
  await expect(news).toContainText('1 new, 1 changed');
  await news.getByRole('button', { name: 'I have seen it' }).click();
  await expect(news).toBeHidden();
  await page.context().close();
});

test('a guest with an edit link edits, until the link only lets them look', async ({ browser, request }) => {
  const map = await makeMap(request, { title: uniqueName('Edited') });
  const link = await makeLink(request, map.id, { access: 'edit' });
  const page = await guestPage(browser);
  await page.goto(link.url);
  const title = page.getByRole('textbox', { name: 'Title of the map' });
  await title.fill('By a guest');
  await title.blur();
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  await expect.poll(async () => (await readDocument(request, map.id)).map.title).toBe('By a guest');
  await expect(page.getByRole('button', { name: 'All maps' })).toBeHidden();

  await request.patch(`/api/maps/${map.id}/shares/${link.id}`, { data: { access: 'view' } });
  await expect(heading(page, 'By a guest')).toBeVisible();
  await expect(title).toBeHidden();
  await page.context().close();
});

test('what a guest wrote without a network can be taken along when the link is gone by then', async ({
  browser,

  request,
}) => {
  const map = await makeMap(request, { title: uniqueName('Train') });
  const link = await makeLink(request, map.id, { access: 'edit' });
  const page = await guestPage(browser);
  await page.goto(link.url);
  const title = page.getByRole('textbox', { name: 'Title of the map' });
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  await page.context().setOffline(true);
  await title.fill('Written on a train');
  await title.blur();
  await expect(page.locator('[data-saved="not-saved"]')).toBeVisible();
  await request.delete(`/api/maps/${map.id}/shares/${link.id}`);
  await page.context().setOffline(false);
  await expect(heading(page, 'This link leads nowhere any more')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await coming).path();
  expect(JSON.parse(await readFile(file, 'utf8')).map.title).toBe('Written on a train');
  await page.context().close();
});

test('a guest comments under a name, and reads the answer live', async ({ browser, request }) => {
  const map = await makeMap(request, { title: uniqueName('Talk'), template: 'classic' });
  const link = await makeLink(request, map.id, { access: 'comment' });
  const page = await guestPage(browser);
  await page.goto(link.url);
  await page.getByRole('button', { name: 'Comments' }).click();
  await page.getByRole('button', { name: 'About the whole map' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jo from sales');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Is this **still** right?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('log')).toContainText('Is this still right?');
  await expectAccessible(page);

  const [thread] = (await (await request.get(`/api/maps/${map.id}/threads`)).json()) as Array<{ id: string }>;
  await request.post(`/api/maps/${map.id}/threads/${thread?.id}/comments`, { data: { body: 'It is.' } });
  await expect(page.getByRole('log')).toContainText('It is.');

  // Without a pointer a card is found in the table, and the focus goes back to where it came from.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Comments' })).toBeFocused();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await page
    .getByRole('button', { name: /^Comment on “/ })
    .first()
    .press('Enter');
  await page.getByRole('textbox', { name: 'Comment' }).fill('And this one?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('log')).toContainText('And this one?');

  // Whether the map is approved is asked and answered here too.
  await page.getByRole('button', { name: 'All comments' }).click();
  await request.post(`/api/maps/${map.id}/approvals`, { data: {} });
  const approval = page.getByRole('region', { name: 'Approval' });
  await approval.getByRole('button', { name: 'Approve' }).click();
  await approval.getByRole('button', { name: 'Approve' }).click();
  await expect(approval).toContainText('Jo from sales');
  await expect(approval).toContainText('Approved');
  await expectAccessible(page);
  await page.context().close();
});

test('other pages may show a map in a frame, and nothing else of this server', async ({
  browser,
  baseURL,
  request,
}) => {
  const map = await makeMap(request, { title: uniqueName('Framed'), template: 'classic' });
  const { token } = await makeLink(request, map.id, { access: 'edit' });
  const page = await guestPage(browser);
  const frameOf = async (path: string) => {
    await page.setContent(`<iframe src="${baseURL}${path}" width="800" height="500" title="A map"></iframe>`);
    return page.frameLocator('iframe');
  };
  const frame = await frameOf(`/embed/${token}`);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(map.document.map.title);
  // It is shown only, whatever the link lets do.
  await expect(frame.getByRole('textbox')).toHaveCount(0);
  await expect(frame.getByRole('link', { name: 'Open in a page of its own' })).toBeVisible();
  for (const path of [`/share/${token}`, '/', `/maps/${map.id}`]) {
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await frameOf(path);
    await refused;
  }
  await page.context().close();
});

test.describe('on a phone', () => {
  test('a shared map is moved by a finger, zoomed by buttons, and fits the screen', async ({
    browser,
    baseURL,
    request,
  }) => {
    const map = await makeMap(request, { title: uniqueName('Phone'), template: 'classic' });
    const link = await makeLink(request, map.id, {});
    const context = await browser.newContext({
      storageState: { cookies: [], origins: [] },
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    await page.goto(link.url);
    const zoom = page.getByRole('status').filter({ hasText: '%' });
    await expect(zoom).toHaveText('70%');
    await page.getByRole('button', { name: 'Zoom in' }).tap();
    await expect(zoom).toHaveText('88%');
    await page.getByRole('button', { name: 'Show the whole map' }).tap();
    await expect(zoom).not.toHaveText('88%');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole('button', { name: 'Show as table' }).tap();
    await expect(page.getByRole('cell', { name: someCard(map).title }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
    await context.close();
  });
});
