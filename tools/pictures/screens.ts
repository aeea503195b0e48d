import type { Page } from '@playwright/test';
import { mapOfSize } from './mapOfSize.ts';
import { type Studio, settle, type Taking } from './studio.ts';

/** A picture of the app: where, how, and what is done before it is taken. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly taking: Taking;
  readonly prepare?: (page: Page) => Promise<void>;
}

const desktop = { viewport: { width: 1440, height: 900 } } as const;
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true } as const;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;
const dark = { colorScheme: 'dark' } as const;
const german = { locale: 'de-DE' } as const;
const rightToLeft = { rightToLeft: true } as const;

const card = (page: Page, words: string) => page.getByRole('group', { name: words }).first();

/** Presses keys where the canvas or the table takes them. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  await page.locator('[data-place][tabindex="0"]').focus();
  for (const key of keys) {
    await page.keyboard.press(key);
    await settle(page);
  }
}

async function showDetails(page: Page, words: string): Promise<void> {
  await card(page, words).click();
  await page.keyboard.press('ControlOrMeta+.');
}

/** Makes the maps that are shown, and tells how they are shown. Home comes first, while there is one language. */
export async function* screens(studio: Studio): AsyncIterable<Screen> {
  for (const template of ['patient', 'b2b', 'saas', 'e-commerce']) await studio.makeMap(template);
  const classic = await studio.makeMap('classic');
  const at = ({ id }: { id: string }) => `/maps/${id}`;
  yield { name: 'home', path: '/', taking: desktop };
  yield { name: 'editor', path: at(classic), taking: desktop };
  yield {
    name: 'details',
    path: at(classic),
    taking: desktop,
    prepare: (page) => showDetails(page, 'Touchpoint: Saturday test ride'),
  };
  yield {
    name: 'filter',
    path: at(classic),
    taking: desktop,
    async prepare(page) {
      await page.keyboard.press('ControlOrMeta+Shift+f');
      await page.getByRole('button', { name: 'Kind', exact: true }).click();
      await page.getByRole('checkbox', { name: 'Pain point' }).check();
    },
  };
  yield {
    name: 'present',
    path: at(classic),
    taking: desktop,
    prepare: (page) => press(page, 'p', 'PageDown', 'PageDown'),
  };
  yield { name: 'table', path: at(classic), taking: desktop, prepare: (page) => press(page, 't') };
  yield { name: 'export', path: at(classic), taking: desktop, prepare: (page) => press(page, 'ControlOrMeta+Shift+e') };
  yield { name: 'phone', path: at(classic), taking: phone };
  yield {
    name: 'right-to-left',
    path: at(classic),
    taking: { ...desktop, ...rightToLeft },
    prepare: (page) => showDetails(page, 'Touchpoint: Comparison page'),
  };
  yield {
    name: 'right-to-left-table-dark',
    path: at(classic),
    taking: { ...desktop, ...rightToLeft, ...dark },
    prepare: (page) => press(page, 't'),
  };
  const germanMap = await studio.makeMap('saas', 'de-DE');
  yield {
    name: 'german-dark',
    path: at(germanMap),
    taking: { ...desktop, ...german, ...dark },
    prepare: (page) => showDetails(page, 'Touchpoint: Einrichtungsassistent'),
  };
  yield { name: 'tablet-german-dark', path: at(germanMap), taking: { ...tablet, ...german, ...dark } };
  yield {
    name: 'phone-german-dark',
    path: at(germanMap),
    taking: { ...phone, ...german, ...dark },
    prepare: (page) => page.getByRole('navigation').getByRole('button').first().tap(),
  };
  for (const cards of [5, 300, 5_000]) {
    const map = await studio.importMap(mapOfSize(classic.document, cards));
    yield { name: `cards-${cards}`, path: at(map), taking: desktop };
    if (cards === 5) continue;
    yield { name: `cards-${cards}-far`, path: at(map), taking: desktop, prepare: (page) => press(page, 'Shift+1') };
  }
}
