import { largeMap } from '@milepost/schema/testing';
import { type Browser, chromium } from '@playwright/test';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';
import { type BenchServer, startServer } from './startServer.ts';

export const name = 'opening a shared view';

const CARDS = 300;
const ROUNDS = 5;

/** From the address to the first drawing of a map behind a share link, to the editor of the same map; with nothing cached. */
export async function run(): Promise<Ratio[]> {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const { id } = await post<{ id: string }>(server, '/api/maps', { document: largeMap(CARDS) });
    const share = await post<{ token: string }>(server, `/api/maps/${id}/shares`, { access: 'view' });
    const sides = [
      { address: `${server.url}/share/${share.token}`, cookies: false },
      { address: `${server.url}/maps/${id}`, cookies: true },
    ] as const;
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const side of [0, 1] as const) {
        const { address, cookies } = sides[side];
        const time = await timeToMap(browser, address, cookies ? server : undefined);
        // The first round is for the system's caches and the server's compilers.
        if (round > 0) times[side].push(time);
      }
    }
    const [shared, editor] = times.map(median) as [number, number];
    return [
      {
        name: `a shared view of ${CARDS} cards, to opening the editor`,
        ratio: shared / editor,
        limit: 0.7,
        direction: 'at most',
        detail: `${Math.round(shared)} ms to ${Math.round(editor)} ms, ${ROUNDS} rounds`,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function post<Made>(server: BenchServer, path: string, json: object): Promise<Made> {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.credentials },
    body: JSON.stringify(json),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Made;
}

/** How long (ms) it takes from the navigation until the map is on the screen: as cards, or painted. */
async function timeToMap(browser: Browser, address: string, visitor: BenchServer | undefined): Promise<number> {
  const context = await browser.newContext();
  try {
    if (visitor) {
      const [name = '', value = ''] = visitor.credentials.cookie.split(/=(.*)/s);
      await context.addCookies([{ name, value, url: visitor.url }]);
    }
    await context.addInitScript(() => {
      const isThere = () => {
        if (document.querySelector('[data-saved="saved"]') && document.querySelector('[data-place^="card "]'))
          return true;
        const canvas = document.querySelector<HTMLCanvasElement>('#map canvas');
        if (!canvas?.width) return false;
        const { width, height } = canvas;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
        return pixels?.some((value, index) => index % 4 === 3 && value > 0) ?? false;
      };
      const look = () => {
        if (isThere()) Object.assign(globalThis, { mapShownAt: performance.now() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const page = await context.newPage();
    await page.goto(address);
    const shown = await page.waitForFunction(() => (globalThis as { mapShownAt?: number }).mapShownAt);
    return (await shown.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}
