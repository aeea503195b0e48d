import { gzipSync } from 'node:zlib';
import type { MadeShare } from '@milepost/schema/http';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Ratio } from './contract.ts';
import type { BenchServer } from './startServer.ts';
import { post, startServer } from './startServer.ts';

export const name = 'page weight';

/** What a map that can be edited may cost before its content (bytes of JavaScript, gzip). */
const EDITOR_BUDGET = 250 * 1024;

/** The same for a map that is looked at by a share link. */
const SHARE_BUDGET = 130_000;

/** All JavaScript that two pages load until they do what they are for. Not a time, so that one round is enough. */
export async function run(): Promise<Ratio[]> {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const { id } = await post<{ id: string }>(server, '/api/maps', { template: 'classic' });
    const link = await post<MadeShare>(server, `/api/maps/${id}/shares`, { access: 'view' });
    return [
      await weigh(browser, server, {
        what: 'JavaScript to an editable map, to its budget',
        url: `${server.url}/maps/${id}`,
        budget: EDITOR_BUDGET,
        // What is written on a card is saved.
        until: async (page) => {
          await page
            .getByRole('group', { name: /^Touchpoint: / })
            .first()
            .dblclick();
          await page.locator('textarea').first().pressSequentially('x');
          await page.locator('[data-saved="saved"]').waitFor();
        },
      }),
      await weigh(browser, server, {
        what: 'JavaScript to the first view of a shared map, to its budget',
        url: link.url,
        budget: SHARE_BUDGET,
        until: (page) => page.getByRole('table').waitFor({ state: 'attached' }),
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Weighed {
  readonly what: string;
  readonly url: string;
  /** Bytes, gzip. */
  readonly budget: number;
  readonly until: (page: Page) => Promise<void>;
}

async function weigh(browser: Browser, server: BenchServer, { what, url, budget, until }: Weighed): Promise<Ratio> {
  const page = await browser.newPage();
  const [name = '', value = ''] = server.credentials.cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: server.url }]);
  // What waits a second on purpose, or until the page is idle, is no part of it, however slow the machine is.
  await page.addInitScript(() => {
    const { setTimeout } = window;
    window.setTimeout = ((run: () => void, wait = 0) =>
      wait >= 1_000 ? 0 : setTimeout(run, wait)) as typeof setTimeout;
    window.requestIdleCallback = () => 0;
  });
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  await page.goto(url);
  await until(page);
  const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).byteLength));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const detail = `${(bytes / 1024).toFixed(1)} KiB in ${sizes.length} files to ${(budget / 1024).toFixed(1)} KiB, gzip`;
  return { name: what, ratio: bytes / budget, limit: 1, direction: 'at most', detail };
}
