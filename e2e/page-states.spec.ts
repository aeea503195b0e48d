import type { MadeShare } from '@milepost/schema/http';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessibleInBoth } from './axe.ts';
import { makeMap, uniqueName } from './maps.ts';

/** The address of every page but the editor's, with what may stand behind it and with nothing there. */
async function addresses(request: APIRequestContext): Promise<string[]> {
  const { id } = await makeMap(request, { title: uniqueName('Pages'), template: 'classic' });
  const { id: trashed } = await makeMap(request, { title: uniqueName('Trashed') });
  await request.delete(`/api/maps/${trashed}`);
  const [workspace] = (await (await request.get('/api/workspaces')).json()) as [{ id: string }];
  const answer = await request.post(`/api/maps/${id}/shares`, { data: { access: 'comment' } });
  const { token } = (await answer.json()) as MadeShare;
  return [
    ...['/sign-in', '/sign-up', '/new-password', '/new-password?token=x', '/unsubscribe/x', '/invitations/x'],
    ...['/account', `/workspaces/${workspace.id}`, '/workspaces/x', '/trash', '/nowhere'],
    ...[`/maps/${id}/history`, `/maps/${trashed}`, '/maps/x', `/share/${token}`, `/embed/${token}`, '/share/x'],
  ];
}

for (const locale of ['en-US', 'de-DE']) {
  test.describe(() => {
    test.use({ locale, actionTimeout: 10_000 });

    test(`no page breaks a rule of accessibility, in light and dark: ${locale}`, async ({ page, request }) => {
      for (const address of await addresses(request)) {
        await test.step(address, async () => {
          await page.goto(address);
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
          await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
          await expectAccessibleInBoth(page);
        });
      }
    });
  });
}
