import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Ratio } from './contract.ts';
import { startServer } from './startServer.ts';

export const name = 'page weight';

/** What a map that can be edited may cost before its content (bytes of JavaScript, gzip). */
const BUDGET = 250 * 1024;

/** All JavaScript that the page of a map loads until the map can be edited. Not a time, so that one round is enough. */
export async function run(): Promise<Ratio[]> {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const created = await fetch(`${server.url}/api/maps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...server.credentials },
      body: JSON.stringify({ template: 'classic' }),
    });
    const { id } = (await created.json()) as { id: string };
    const page = await browser.newPage();
    const [name = '', value = ''] = server.credentials.cookie.split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: server.url }]);
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
    });
    await page.goto(`${server.url}/maps/${id}`);
    // Saved, so connected; and a card can be taken hold of.
    await page.locator('[data-saved="saved"]').waitFor();
    await page
      .getByRole('group', { name: /^Touchpoint: / })
      .first()
      .waitFor();
    const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).byteLength));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const detail = `${(bytes / 1024).toFixed(1)} KiB in ${sizes.length} files to ${BUDGET / 1024} KiB, gzip`;
    const what = 'JavaScript to an editable map, to its budget';
    return [{ name: what, ratio: bytes / BUDGET, limit: 1, direction: 'at most', detail }];
  } finally {
    await browser.close();
    await server.stop();
  }
}
