import type { MadeInvitation, WorkspaceSummary } from '@milepost/schema/http';
import { expect, test } from '@playwright/test';
import { LOOKS } from './axe.ts';
import { guestPage, signUp } from './signIn.ts';

for (const { locale, schemes, look } of LOOKS) {
  test.describe(() => {
    test.use({ locale, actionTimeout: 10_000 });

    test(`no state of a workspace breaks a rule of accessibility, ${locale}, ${schemes}`, async ({ browser }) => {
      const [owner, member] = [await signUp(browser, 'Ann Lee'), await signUp(browser, 'Ben Okafor')];
      const [workspace] = (await (await owner.request.get('/api/workspaces')).json()) as [WorkspaceSummary];
      const invitations = `/api/workspaces/${workspace.id}/invitations`;
      const invited = await owner.request.post(invitations, { data: { role: 'editor' } });
      const { token } = (await invited.json()) as MadeInvitation;

      const [page, theirs, stranger] = [await owner.newPage(), await member.newPage(), await guestPage(browser)];
      await test.step('an invitation, to somebody with an account and without one', async () => {
        for (const invitee of [theirs, stranger]) {
          await invitee.goto(`/invitations/${token}`);
          await expect(invitee.locator('form')).toBeVisible();
          await look(invitee);
        }
      });
      await test.step('an invitation that was made just now, and one that is open', async () => {
        await page.goto(`/workspaces/${workspace.id}`);
        await page.locator('form:has(option[value="editor"]) button[type="submit"]').click();
        await expect(page.locator('code')).toBeVisible();
        await look(page);
      });
      await test.step('several members, for the owner', async () => {
        await theirs.locator('form button').click();
        await theirs.waitForURL((url) => url.pathname === '/');
        await page.reload();
        await expect(page.getByText('Ben Okafor', { exact: true })).toBeVisible();
        await look(page);
      });
      await test.step('several members, for one of them', async () => {
        await theirs.goto(`/workspaces/${workspace.id}`);
        await expect(theirs.getByText('Ann Lee', { exact: true })).toBeVisible();
        await look(theirs);
      });
      await test.step('whether to leave', async () => {
        await theirs.locator('li', { hasText: 'Ben Okafor' }).getByRole('button').click();
        await expect(theirs.getByRole('dialog')).toBeVisible();
        await look(theirs, { include: 'dialog' });
      });
      for (const context of [owner, member, stranger.context()]) await context.close();
    });
  });
}
