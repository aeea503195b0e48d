import type { MadeInvitation, MadeShare, MapResponse, Thread, WorkspaceSummary } from '@milepost/schema/http';
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeMap, uniqueName } from './maps.ts';
import { guestPage, signUp } from './signIn.ts';

/** Two people of one workspace, and a map in it. */
async function makeTeam(browser: Browser, role: 'editor' | 'commenter' | 'viewer') {
  const [ann, ben] = [await signUp(browser, 'Ann Lee'), await signUp(browser, 'Ben Okafor')];
  const [workspace] = (await (await ann.request.get('/api/workspaces')).json()) as WorkspaceSummary[];
  const invited = await ann.request.post(`/api/workspaces/${workspace?.id}/invitations`, { data: { role } });
  const { token } = (await invited.json()) as MadeInvitation;
  expect((await ben.request.post(`/api/invitations/${token}/accept`, { data: {} })).status()).toBe(200);
  const map = await makeMap(ann.request, { title: uniqueName('Comments'), template: 'classic' });
  return { ann, ben, map };
}

async function open(context: BrowserContext, { id }: MapResponse): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/maps/${id}`);
  await expect(page.locator('[data-saved]')).toBeVisible({ timeout: 40_000 });
  return page;
}

/** Begins a thread without the interface. */
async function begin(request: APIRequestContext, { id }: MapResponse, data: object): Promise<Thread> {
  const answer = await request.post(`/api/maps/${id}/threads`, { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as Thread;
}

const pin = (page: Page, number: number) => page.locator(`[data-pin="${number}"]`);
const panel = (page: Page) => page.getByRole('complementary', { name: 'Comments' });
const cardOf = (page: Page, id: string) => page.locator(`[data-place="card ${id}"]`);
const firstTouchpoint = ({ document }: MapResponse) =>
  Object.values(document.cards).find(({ kind }) => kind === 'touchpoint')?.id ?? '';

/** How far a pin is from the card that it sticks to, in px. */
async function distance(page: Page, number: number, cardId: string): Promise<{ x: number; y: number }> {
  const [of, to] = [await pin(page, number).boundingBox(), await cardOf(page, cardId).boundingBox()];
  const x = (of?.x ?? 0) - (to?.x ?? 0) - (to?.width ?? 0);
  return { x: Math.round(x), y: Math.round((of?.y ?? 0) - (to?.y ?? 0)) };
}

test('a comment arrives live, moves with its card, is settled, and outlives it', async ({ browser }) => {
  const { ann, ben, map } = await makeTeam(browser, 'editor');
  const [mine, theirs] = [await open(ann, map), await open(ben, map)];
  const cardId = firstTouchpoint(map);

  // Ann selects the card and writes; Ben has only to look.
  await cardOf(mine, cardId).click();
  await expect(mine.getByRole('button', { name: /^Comments/ })).toBeVisible();
  await expect(async () => {
    await mine.keyboard.press('c');
    await expect(mine.getByRole('textbox', { name: 'Comment' })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await mine.keyboard.type('Is this *still* true, @ben');
  await expect(mine.getByRole('option', { name: 'Ben Okafor' })).toBeVisible();
  await mine.keyboard.press('Enter');
  await mine.keyboard.type('or not?');
  await mine.keyboard.press('ControlOrMeta+Enter');
  await expect(pin(mine, 1)).toBeVisible();
  await expect(pin(theirs, 1)).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Comments, 1 new' })).toBeVisible();

  // Ben answers from the pin, and Ann sees it where she is.
  await pin(theirs, 1).click();
  await expect(panel(theirs)).toContainText('Is this still true, @Ben Okafor or not?');
  await expect(panel(theirs).locator('em')).toHaveText('still');
  await panel(theirs).getByRole('textbox', { name: 'Reply' }).fill('It is.');
  await panel(theirs).getByRole('button', { name: 'Send' }).click();
  await expect(panel(mine)).toContainText('It is.');
  await expect(theirs.getByRole('button', { name: 'Comments', exact: true })).toBeVisible();

  // The card goes elsewhere, and its pin with it, for both.
  const before = await distance(theirs, 1, cardId);
  const from = await cardOf(theirs, cardId).boundingBox();
  await cardOf(mine, cardId).click();
  for (const key of ['m', 'ArrowRight', 'Enter']) await mine.keyboard.press(key);
  await expect.poll(async () => (await cardOf(theirs, cardId).boundingBox())?.x).not.toBe(from?.x);
  await expect.poll(() => distance(theirs, 1, cardId)).toEqual(before);

  // It is settled here and gone from the map there; and open again.
  await panel(mine).getByRole('button', { name: 'Resolve' }).click();
  await expect(panel(theirs).getByRole('button', { name: 'Reopen' })).toBeVisible();
  await panel(theirs).getByRole('button', { name: 'All comments' }).click();
  await expect(pin(theirs, 1)).toBeHidden();
  await panel(theirs).getByRole('radio', { name: 'Resolved 1' }).check();
  await panel(theirs)
    .getByRole('button', { name: /^Thread 1,/ })
    .click();
  await panel(theirs).getByRole('button', { name: 'Reopen' }).click();
  await expect(panel(mine).getByRole('button', { name: 'Resolve' })).toBeVisible();

  // Without the card, the thread stays in the list.
  await cardOf(mine, cardId).click();
  await mine.keyboard.press('Delete');
  await expect(pin(theirs, 1)).toBeHidden();
  await expect(panel(theirs)).toContainText('Deleted since');
  await panel(theirs).getByRole('textbox', { name: 'Reply' }).fill('Where did it go?');
  await theirs.keyboard.press('ControlOrMeta+Enter');
  await expect(panel(mine)).toContainText('Where did it go?');
  await ann.close();
  await ben.close();
});

test('a comment is put where a click or the keyboard says, and can be changed and taken away', async ({
  page,
  request,
}) => {
  const map = await makeMap(request, { title: uniqueName('Comments'), template: 'classic' });
  await page.goto(`/maps/${map.id}`);
  await page.getByRole('button', { name: 'Comments', exact: true }).click();
  await panel(page).getByRole('button', { name: 'New comment' }).click();
  await expect(page.getByText('Click what to comment on')).toBeVisible();
  await expectAccessible(page, { exclude: ['[data-canvas]'] });
  await page.keyboard.press('Escape');
  await expect(page.getByText('Click what to comment on')).toBeHidden();

  const stage = Object.values(map.document.stages).sort((a, b) => (a.order < b.order ? -1 : 1))[1];
  await panel(page).getByRole('button', { name: 'New comment' }).click();
  // Not its element, which lies beneath, but where it is.
  const header = await page.locator(`[data-place="stage ${stage?.id}"]`).boundingBox();
  await page.mouse.click((header?.x ?? 0) + 40, (header?.y ?? 0) + 20);
  await expect(panel(page)).toContainText(`Stage: ${stage?.name}`);
  await panel(page).getByRole('textbox', { name: 'Comment' }).fill('Do we need it?');
  await panel(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(pin(page, 1)).toBeVisible();
  await expectAccessible(page, { exclude: ['[data-canvas]'] });

  await panel(page)
    .getByRole('button', { name: /^More about the comment/ })
    .click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Do we need it at all?');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(panel(page)).toContainText('Do we need it at all?');
  await expect(panel(page)).toContainText('edited');
  await panel(page).getByRole('button', { name: 'Add a reaction' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Celebration' }).click();
  await expect(panel(page).getByRole('button', { name: 'Celebration 1 person, you too' })).toBeVisible();

  // Pins can be out of the way.
  await page.locator(`[data-place="stage ${stage?.id}"]`).click();
  await page.keyboard.press('Shift+C');
  await expect(pin(page, 1)).toBeHidden();
  await page.keyboard.press('Shift+C');
  await expect(pin(page, 1)).toBeVisible();

  await panel(page)
    .getByRole('button', { name: /^More about the comment/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(pin(page, 1)).toBeHidden();
  await expect(panel(page)).toContainText('No comments yet');
});

test('Escape pressed twice within a frame leads from a thread to the list, and on to the map', async ({
  page,
  request,
}) => {
  const map = await makeMap(request, { title: uniqueName('Comments'), template: 'classic' });
  const card = firstTouchpoint(map);
  await begin(request, map, { anchor: { kind: 'card', id: card }, body: 'Look here' });
  await page.goto(`/maps/${map.id}`);
  await cardOf(page, card).click();
  await pin(page, 1).click();
  await panel(page).getByRole('textbox', { name: 'Reply' }).focus();
  await page.evaluate(async () => {
    const pressed = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(pressed());
    // React shows what follows from a key before the next task.
    await Promise.resolve();
    document.activeElement?.dispatchEvent(pressed());
  });
  await expect(page.getByRole('button', { name: 'All comments' })).toBeHidden();
  await expect(page.locator('[data-place]:focus')).toHaveAttribute('data-place', `card ${card}`);
});

/** Presses keys one after the other from the moment on at which a conversation shows a text: no hand is quicker. */
function pressOnceSaid(page: Page, said: string, keys: readonly string[]): Promise<void> {
  return page.evaluate(
    async ([text, pressed]) => {
      const isSaid = () => document.querySelector('[role=log]')?.textContent?.includes(text) ?? false;
      await new Promise<void>((resolve) => {
        const look = () => {
          if (isSaid()) resolve();
        };
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        look();
      });
      for (const key of pressed) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await Promise.resolve();
      }
    },
    [said, keys] as const,
  );
}

test('keys that follow a comment at once lead back to where it was begun', async ({ page, browser, request }) => {
  const map = await makeMap(request, { title: uniqueName('Comments'), template: 'classic' });
  const cardId = firstTouchpoint(map);
  await page.goto(`/maps/${map.id}`);
  await cardOf(page, cardId).click();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Still true?');
  await Promise.all([
    pressOnceSaid(page, 'Still true?', ['Escape', 'Escape']),
    page.getByRole('textbox', { name: 'Comment' }).press('ControlOrMeta+Enter'),
  ]);
  await expect(cardOf(page, cardId)).toBeFocused();

  const shared = await request.post(`/api/maps/${map.id}/shares`, { data: { access: 'comment' } });
  const guest = await guestPage(browser);
  await guest.goto(((await shared.json()) as MadeShare).url);
  await guest.getByRole('button', { name: 'Comments' }).click();
  await guest.getByRole('button', { name: 'About the whole map' }).click();
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Jo from sales');
  await guest.getByRole('textbox', { name: 'Comment' }).fill('Is this right?');
  await Promise.all([
    pressOnceSaid(guest, 'Is this right?', ['Escape', 'Escape']),
    guest.getByRole('textbox', { name: 'Comment' }).press('ControlOrMeta+Enter'),
  ]);
  await expect(guest.getByRole('button', { name: 'Comments' })).toBeFocused();
  await guest.context().close();
});

test('whoever may only look reads comments and writes none', async ({ browser }) => {
  const { ann, ben, map } = await makeTeam(browser, 'viewer');
  await begin(ann.request, map, { anchor: { kind: 'card', id: firstTouchpoint(map) }, body: 'Look here' });
  const page = await open(ben, map);
  await pin(page, 1).click();
  await expect(panel(page)).toContainText('Look here');
  await expect(panel(page).getByRole('textbox')).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Resolve' })).toHaveCount(0);
  await cardOf(page, firstTouchpoint(map)).click();
  await page.keyboard.press('c');
  await expect(panel(page).getByRole('textbox')).toHaveCount(0);
  await ann.close();
  await ben.close();
});

test('what a guest writes runs nothing on anybody’s page', async ({ page, request, playwright, baseURL }) => {
  const map = await makeMap(request, { title: uniqueName('Comments'), template: 'classic' });
  const made = await request.post(`/api/maps/${map.id}/shares`, { data: { access: 'comment' } });
  const { token } = (await made.json()) as MadeShare;
  const guest = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const evil = '<img src=x onerror="window.hacked=1">';
  const answer = await guest.post(`/api/share/${token}/threads`, {
    data: {
      anchor: { kind: 'map' },
      name: evil,
      body: `${evil}\n\n<script>window.hacked=2</script>\n\n[click](javascript:window.hacked=3) ![x](javascript:window.hacked=4)`,
    },
  });
  expect(answer.status()).toBe(201);
  await page.goto(`/maps/${map.id}`);
  await pin(page, 1).hover();
  await pin(page, 1).click();
  await expect(panel(page)).toContainText('<script>window.hacked=2</script>');
  await expect(panel(page).getByText('guest', { exact: true })).toBeVisible();
  await expect(panel(page).locator('img, script, a')).toHaveCount(0);
  await panel(page).getByText('click').first().click();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await guest.dispose();
});

test('approval is asked for and given, and grows old with the next edit', async ({ browser }) => {
  const { ann, ben, map } = await makeTeam(browser, 'commenter');
  const [mine, theirs] = [await open(ann, map), await open(ben, map)];
  await mine.getByRole('button', { name: /^Comments/ }).click();
  await theirs.getByRole('button', { name: /^Comments/ }).click();
  await panel(mine).getByRole('button', { name: 'Ask for approval' }).click();
  await panel(mine).getByRole('textbox', { name: 'What to look at' }).fill('Is the **tone** right?');
  await panel(mine).getByRole('checkbox', { name: 'Ben Okafor' }).check();
  await panel(mine).getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(panel(mine)).toContainText('Waiting for Ben Okafor');

  await expect(panel(theirs)).toContainText('Ann Lee asks for approval');
  await panel(theirs).getByRole('button', { name: 'Ask for changes' }).click();
  await panel(theirs).getByRole('textbox', { name: 'What should be changed?' }).fill('Bolder, please');
  await panel(theirs).getByRole('button', { name: 'Ask for changes' }).click();
  await expect(panel(mine)).toContainText('Asked for changes');
  await expect(panel(mine)).toContainText('Bolder, please');
  await expectAccessible(mine, { include: 'aside[aria-label="Comments"]' });
  await panel(theirs).getByRole('button', { name: 'Change your answer' }).click();
  await panel(theirs).getByRole('button', { name: 'Approve' }).click();
  await expect(panel(mine)).toContainText('Approved');
  await expect(panel(mine)).not.toContainText('The map has changed since');

  await mine.getByRole('textbox', { name: 'Title of the map' }).fill('Another title');
  await expect(panel(theirs)).toContainText('The map has changed since.');
  await ann.close();
  await ben.close();
});
