import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { LOOKS } from './axe.ts';
import { makeMap, uniqueName } from './maps.ts';
import { pastePicture } from './pastePicture.ts';

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const click = (page: Page, place: string) => page.locator(`[data-place^="${place} "]`).first().click();
const feeling = (page: Page) => page.locator('.react-flow__node-point').first();
const details = (page: Page) => page.getByRole('complementary').locator('h2').first();

test.use({ actionTimeout: 10_000 });

const PANEL = 'aside';

/** A state of the editor: how it is reached, and the only part of the page that is another then, if there is one. */
type State = readonly [name: string, part: string | undefined, reach: (page: Page) => Promise<void>];

/** Each begins where nothing is selected, typed or open but the panel at the side, and is left by Escape. */
const IN_PANEL: readonly State[] = [
  ['at rest, with the map in the panel', undefined, async (page) => expect(details(page)).toBeVisible()],
  ['a persona in the panel', PANEL, (page) => page.getByRole('complementary').getByText('Imani').first().click()],
  ['a card in the panel', PANEL, (page) => click(page, 'card')],
  ['a stage in the panel', PANEL, (page) => click(page, 'stage')],
  ['a step in the panel', PANEL, (page) => click(page, 'step')],
  ['a lane in the panel', PANEL, (page) => click(page, 'lane')],
  ['a feeling in the panel', PANEL, (page) => feeling(page).click()],
  ['several cards in the panel', PANEL, (page) => press(page, 'ControlOrMeta+a')],
  [
    'a connection in the panel',
    PANEL,
    async (page) => {
      await page.getByRole('group', { name: /: A friend's tagged photo\./ }).click();
      await press(page, 'Shift+l');
      await expect(page.locator('[data-selected-connection]')).toBeAttached();
    },
  ],
];

const BY_HAND: readonly State[] = [
  [
    'typing in a card',
    '[data-canvas] textarea',
    async (page) => {
      await click(page, 'card');
      await press(page, 'F2');
      await expect(page.locator('[data-canvas] textarea')).toBeFocused();
    },
  ],
  ...(['card', 'stage', 'lane'] as const).map(
    (place) =>
      [
        `the menu of a ${place}`,
        '[role="menu"]',
        async (page: Page) => {
          await click(page, place);
          await press(page, 'Shift+F10');
          await expect(page.getByRole('menu')).toBeVisible();
        },
      ] as const,
  ),
  [
    'a card is moved by keys',
    'main > :has(> button)',
    async (page) => {
      await click(page, 'card');
      await press(page, 'm', 'ArrowDown');
    },
  ],
  [
    'a card is connected by keys',
    'main > :has(> button)',
    async (page) => {
      await click(page, 'card');
      await press(page, 'l', 'ArrowDown');
    },
  ],
];

const WHILE_LOOKING: readonly State[] = [
  [
    'a word is found',
    'search',
    async (page) => {
      await press(page, 'ControlOrMeta+f');
      await page.keyboard.type('size');
      await expect(page.getByRole('search').getByText(/^1 \S+ \d+$/)).toBeVisible();
    },
  ],
  [
    'a filter is chosen',
    'search',
    async (page) => {
      await press(page, 'ControlOrMeta+Shift+f', 'Enter');
      await expect(page.getByRole('search').getByRole('checkbox').first()).toBeFocused();
      await press(page, 'Space');
    },
  ],
  [
    'a filter is on',
    '[data-bar]',
    async (page) => {
      await press(page, 'Escape');
      await expect(page.getByRole('search')).toHaveCount(0);
      await expect(page.locator('[aria-describedby="filter-fades"]').first()).toBeVisible();
    },
  ],
  [
    'no command is called that',
    'dialog',
    async (page) => {
      await press(page, 'ControlOrMeta+k');
      await page.getByRole('dialog').getByRole('combobox').fill('xyzzy');
    },
  ],
  [
    'what can be exported',
    'dialog',
    async (page) => {
      await press(page, 'ControlOrMeta+Shift+e');
      await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    },
  ],
  [
    'a place for a comment is sought',
    'main > :has(> button), [data-placing]',
    async (page) => {
      await press(page, 'c');
      await expect(page.locator('[data-placing]')).toBeVisible();
    },
  ],
  [
    'a comment is written',
    PANEL,
    async (page) => {
      await click(page, 'card');
      await press(page, 'c');
      await expect(page.getByRole('complementary').getByRole('textbox')).toBeFocused();
      await page.keyboard.type('Is it so?');
    },
  ],
  ['the whole map from far', undefined, (page) => press(page, 'Shift+Digit1')],
];

const IN_TABLE: readonly State[] = [
  [
    'a text in the table',
    'table',
    async (page) => {
      await press(page, 't');
      await click(page, 'card');
      await press(page, 'F2');
      await expect(page.locator('table textarea')).toBeFocused();
    },
  ],
  [
    'a name in the table',
    'table',
    async (page) => {
      await click(page, 'stage');
      await press(page, 'F2');
      await expect(page.locator('table :is(input, textarea)')).toBeFocused();
    },
  ],
  [
    'the menu of a card in the table',
    '[role="menu"]',
    async (page) => {
      await click(page, 'card');
      await press(page, 'Shift+F10');
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'a card is moved in the table',
    'main',
    async (page) => {
      await click(page, 'card');
      await press(page, 'm', 'ArrowDown');
    },
  ],
  [
    'a word is found in the table',
    'main',
    async (page) => {
      await press(page, 'ControlOrMeta+f');
      await page.keyboard.type('size');
      await expect(page.getByRole('search').getByText(/^1 \S+ \d+$/)).toBeVisible();
    },
  ],
  [
    'without a connection',
    '[data-bar]',
    async (page) => {
      await page.context().setOffline(true);
      await click(page, 'card');
      await press(page, 'Delete');
      await expect(page.locator('[data-saved="offline"]')).toBeVisible();
    },
  ],
];

/** The smallest PNG there is, in one colour. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const UPLOADS = /\/api\/maps\/[^/]+\/assets$/;

/** Pastes a picture, as often as it takes until its code has come and something of it is seen. */
async function pasteUntil(page: Page, seen: string): Promise<void> {
  await expect(async () => {
    await pastePicture(page, PICTURE);
    await expect(page.locator(seen).first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

const WITH_PICTURES: readonly State[] = [
  [
    'a picture is on its way',
    'main > :has(progress)',
    async (page) => {
      await page.route(UPLOADS, () => {});
      await pasteUntil(page, 'main progress');
    },
  ],
  [
    'a picture was called off',
    '[popover]',
    async (page) => {
      await page.locator('main > :has(progress)').getByRole('button').click();
      await expect(page.locator('[popover]:popover-open p')).toHaveCount(1);
    },
  ],
  [
    'a picture was refused',
    '[popover]',
    async (page) => {
      await page.unroute(UPLOADS);
      await page.route(UPLOADS, (route) => route.fulfill({ status: 500 }));
      await pasteUntil(page, '[popover]:popover-open p');
    },
  ],
  [
    'a picture finds no connection',
    '[popover], [data-bar]',
    async (page) => {
      await page.unroute(UPLOADS);
      await page.context().setOffline(true);
      await pastePicture(page, PICTURE);
      await expect(page.locator('[popover]:popover-open p')).toHaveCount(3);
    },
  ],
];

const GROUPS = [
  ['in the panel', IN_PANEL],
  ['by hand', BY_HAND],
  ['while looking, exporting and commenting', WHILE_LOOKING],
  ['in the table', IN_TABLE],
  ['with pictures', WITH_PICTURES],
] as const;

for (const { locale, schemes, look } of LOOKS) {
  for (const [where, states] of GROUPS) {
    test.describe(() => {
      test.use({ locale });

      test(`no state of the editor breaks a rule of accessibility, ${locale}, ${schemes}: ${where}`, async ({
        page,
        request,
      }) => {
        const { id } = await makeMap(request, { title: uniqueName('States'), template: 'e-commerce' });
        await page.goto(`/maps/${id}`);
        await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
        await expect(page.locator('[data-edge="step"]').first()).toBeAttached();
        await press(page, 'ControlOrMeta+.');
        for (const [state, include, reach] of states) {
          await test.step(state, async () => {
            await reach(page);
            await look(page, include === undefined ? {} : { include });
            await press(page, 'Escape', 'Escape', 'Escape');
          });
        }
      });
    });
  }
}
