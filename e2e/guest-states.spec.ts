import type { MadeShare } from '@milepost/schema/http';
import { expect, test } from '@playwright/test';
import { LOOKS } from './axe.ts';
import { makeMap, uniqueName } from './maps.ts';
import { guestPage } from './signIn.ts';

for (const { locale, schemes, look } of LOOKS) {
  test.describe(() => {
    test.use({ locale, actionTimeout: 10_000 });

    test(`no state of a guest's editor breaks a rule of accessibility, ${locale}, ${schemes}`, async ({
      browser,
      request,
    }) => {
      const map = await makeMap(request, { title: uniqueName('Guests'), template: 'e-commerce' });
      const shares = `/api/maps/${map.id}/shares`;
      const answer = await request.post(shares, { data: { access: 'edit' } });
      expect(answer.status(), await answer.text()).toBe(201);
      const link = (await answer.json()) as MadeShare;
      const page = await guestPage(browser);
      const saved = (state: string) => page.locator(`[data-saved="${state}"]`);
      const steps: readonly (readonly [string, string | undefined, () => Promise<void>])[] = [
        ['at rest', undefined, () => expect(saved('saved')).toBeVisible()],
        [
          'a card in the panel',
          undefined,
          async () => {
            await page.keyboard.press('ControlOrMeta+.');
            await page.locator('[data-place^="card "]').first().click();
            await expect(page.getByRole('complementary').getByRole('textbox').first()).toBeVisible();
          },
        ],
        [
          'how the map is taken along',
          '[role="menu"]',
          async () => {
            await page.locator('[data-bar] [aria-haspopup="menu"]').last().click();
            await expect(page.getByRole('menu')).toBeVisible();
          },
        ],
        [
          'what is not for guests',
          '[popover]',
          async () => {
            await page.keyboard.press('Escape');
            await page.keyboard.press('ControlOrMeta+k');
            await page
              .getByRole('dialog')
              .getByRole('combobox')
              .fill(locale === 'en-US' ? 'Share' : 'Teilen');
            await page.keyboard.press('Enter');
            await expect(page.locator('[popover]:popover-open p')).toBeVisible();
          },
        ],
        [
          'a comment is written under a name',
          'aside',
          async () => {
            await page.locator('[data-place^="card "]').first().click();
            await page.keyboard.press('c');
            await expect(page.getByRole('complementary').getByRole('textbox')).toHaveCount(2);
          },
        ],
        [
          'the link is gone, and edits are left',
          undefined,
          async () => {
            await page.context().setOffline(true);
            await page.locator('[data-bar] input').fill('Written on a train');
            await page.keyboard.press('Enter');
            await expect(saved('not-saved')).toBeVisible();
            await request.delete(`${shares}/${link.id}`);
            await page.context().setOffline(false);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          },
        ],
        [
          'nothing is left',
          undefined,
          async () => {
            await page.goto(link.url);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          },
        ],
      ];
      await page.goto(link.url);
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
      for (const [state, include, reach] of steps) {
        await test.step(state, async () => {
          await reach();
          await look(page, include === undefined ? {} : { include });
        });
      }
      await page.context().close();
    });
  });
}
