import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { openedMap, readDocument } from './maps.ts';
import { OwnServer } from './ownServer.ts';
import { enter, guestPage } from './signIn.ts';

const PASSWORD = 'correct horse battery';

const saved = (page: Page) => page.locator('[data-saved="saved"]');
const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the map' });

/** Fills in who one is, on a page that makes an account. */
async function makeAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Email' }).fill(`${name.toLowerCase()}@example.org`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

test('a visitor draws, makes an account, and finds the map again on another device', async ({ browser }) => {
  const server = await OwnServer.start();
  try {
    const page = await guestPage(browser);
    await page.goto(server.url);
    await page.getByRole('button', { name: /^E-commerce purchase/ }).click();
    const id = await openedMap(page);
    await expect(saved(page)).toBeVisible();
    await title(page).fill('Drawn before there was an account');
    await expect(saved(page)).toBeVisible();

    await page.goto(`${server.url}/sign-up`);
    await expectAccessible(page);
    await makeAccount(page, 'Ann');
    await expect(page.getByRole('link', { name: 'Drawn before there was an account' })).toBeVisible();
    const kept = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    expect((await kept()).join()).toContain(id);

    // Whose session has run out is not taken for a visitor without maps.
    await page.context().clearCookies();
    await page.reload();
    await expect(page.getByRole('link', { name: 'Go on without an account' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Email' }).fill('ann@example.org');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('link', { name: 'Drawn before there was an account' })).toBeVisible();

    await page.getByRole('button', { name: 'Account', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL((url) => url.pathname === '/sign-in');
    expect((await kept()).join()).not.toContain(id);
    await page.getByRole('link', { name: 'Go on without an account' }).click();
    await expect(page.getByRole('button', { name: /^E-commerce purchase/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Drawn before there was an account' })).toHaveCount(0);

    const elsewhere = await guestPage(browser);
    await elsewhere.goto(`${server.url}/sign-in?to=${encodeURIComponent(`/maps/${id}`)}`);
    await elsewhere.getByRole('textbox', { name: 'Email' }).fill('ann@example.org');
    await elsewhere.getByLabel('Password').fill('not the password');
    await elsewhere.getByRole('button', { name: 'Sign in' }).click();
    await expect(elsewhere.getByRole('alert')).toContainText('wrong');
    await elsewhere.getByLabel('Password').fill(PASSWORD);
    await elsewhere.getByRole('button', { name: 'Sign in' }).click();
    await expect(title(elsewhere)).toHaveValue('Drawn before there was an account');
  } finally {
    await server.destroy();
  }
});

test('a member may do what their role says, from the moment that it changes', async ({ browser, page }) => {
  const server = await OwnServer.start();
  try {
    await enter(page.request, server.url);
    await page.goto(`${server.url}/sign-up`);
    await makeAccount(page, 'Olga');
    const made = await page.request.post(`${server.url}/api/maps`, { data: { title: 'Ours', template: 'classic' } });
    const { id } = (await made.json()) as { id: string };
    const [workspace] = (await (await page.request.get(`${server.url}/api/workspaces`)).json()) as [{ id: string }];

    await page.goto(`${server.url}/workspaces/${workspace.id}`);
    await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('viewer');
    await page.getByRole('button', { name: 'Make invitation' }).click();
    const link = await page.getByText(`${server.url}/invitations/`).textContent();

    const member = await guestPage(browser);
    await member.goto(link ?? '');
    await makeAccount(member, 'Vera');
    await expect(member.getByRole('link', { name: 'Ours' })).toBeVisible();
    await member.goto(`${server.url}/maps/${id}`);
    await expect(member.getByText('View only')).toBeVisible();
    await expect(member.getByRole('navigation', { name: 'Add to the map' }).getByRole('button')).toHaveCount(2);
    await expectAccessible(member);
    const before = await readDocument(page.request, id, server.url);
    await member
      .getByRole('group', { name: /^Touchpoint: / })
      .first()
      .dblclick();
    await member.keyboard.type('No');
    await member.keyboard.press('Delete');

    await page.reload();
    await page.getByRole('combobox', { name: 'Role of Vera' }).selectOption('editor');
    await expect(title(member)).toBeEditable();
    await title(member).fill('Written by a member');
    await expect(saved(member)).toBeVisible();
    const after = await readDocument(page.request, id, server.url);
    expect(after).toEqual({ ...before, map: { ...before.map, title: 'Written by a member' } });

    await page.getByRole('button', { name: 'Remove Vera' }).click();
    await expect(member.getByRole('heading', { name: 'This map isn’t there' })).toBeVisible();
  } finally {
    await server.destroy();
  }
});
