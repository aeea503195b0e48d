import type { MadeShare } from '@milepost/schema/http';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';
import type { BenchServer } from './startServer.ts';
import { post, startServer } from './startServer.ts';
import { untilAtRest } from './untilAtRest.ts';

export const name = 'shared view';

const ROUNDS = 7;

/** How long a map takes to show by a share link, to the same map in the editor. Each time in a browser that knows nothing. */
export async function run(): Promise<Ratio[]> {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const { id } = await post<{ id: string }>(server, '/api/maps', { template: 'classic' });
    const link = await post<MadeShare>(server, `/api/maps/${id}/shares`, { access: 'view' });
    const open = {
      shared: () => timeToOpen(browser, server, link.url, (page) => page.locator('canvas[data-shown]').waitFor()),
      editor: () =>
        timeToOpen(browser, server, `${server.url}/maps/${id}`, (page) =>
          page
            .getByRole('group', { name: /^Touchpoint: / })
            .first()
            .waitFor(),
        ),
    };
    await open.shared();
    await open.editor();
    const shared: number[] = [];
    const editor: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      shared.push(await open.shared());
      editor.push(await open.editor());
    }
    const [ours, theirs] = [median(shared), median(editor)];
    return [
      {
        name: 'opening a shared map, to opening it in the editor',
        ratio: ours / theirs,
        limit: 0.7,
        direction: 'at most',
        detail: `${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms, ${ROUNDS} rounds`,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function timeToOpen(
  browser: Browser,
  server: BenchServer,
  url: string,
  until: (page: Page) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext();
  const [name = '', value = ''] = server.credentials.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: server.url }]);
  const page = await context.newPage();
  await untilAtRest(browser);
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await until(page);
  const took = performance.now() - begun;
  await context.close();
  return took;
}
