import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** WCAG 2.2 A and AA, and what axe knows of good practice beyond them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeOptions {
  /** CSS selector of the only part to look at; the whole page when absent. */
  readonly include?: string;
  /** CSS selectors of parts to leave out. */
  readonly exclude?: readonly string[];
  /** The only rules to ask, by their names; all when absent. */
  readonly rules?: readonly string[];
}

/** Fails with each rule that the page breaks now, and where. What moves is brought to its end first. */
export async function expectAccessible(page: Page, { include, exclude = [], rules }: AxeOptions = {}): Promise<void> {
  // Colours are wrong while something fades in.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });
  // No page here has frames, for which it would open another page each time.
  let axe = new AxeBuilder({ page }).setLegacyMode();
  axe = rules ? axe.withRules([...rules]) : axe.withTags(TAGS);
  if (include) axe = axe.include(include);
  for (const part of exclude) axe = axe.exclude(part);
  const { violations } = await axe.analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary}`),
  );
  expect(told, 'rules of accessibility that are broken').toEqual([]);
}

/** The same in both colour schemes: everything in the light one, and in the dark one what is another there. */
export async function expectAccessibleInBoth(page: Page, options: AxeOptions = {}): Promise<void> {
  await expectAccessible(page, options);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, { ...options, rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Languages, and how states are looked at in each: other words are longer, but have the same colours. */
export const LOOKS = [
  { locale: 'en-US', schemes: 'light and dark', look: expectAccessibleInBoth },
  { locale: 'de-DE', schemes: 'light', look: expectAccessible },
] as const;
