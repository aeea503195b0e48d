import type { JourneyMap } from '@milepost/schema';
import { largeMap } from '@milepost/schema/testing';
import type { CDPSession, Page } from '@playwright/test';
import { WINDOW } from '../canvas/CanvasPage.ts';
import { readMainThread } from '../canvas/mainThread.ts';
import { listen } from '../listen.ts';
import { startBrowser } from '../startBrowser.ts';
import { post, startServer } from '../startServer.ts';
import { BARE_PAGE, bareMap } from './bareTable.ts';

/** A page with its table open. */
export interface TablePage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Ms from the start of navigation to the frame after the words of all cards were there. */
  readonly shownAfter: number;
  /** Ms that the main thread worked until then. */
  readonly task: number;
}

/** A browser with both sides: Milepost on a server of its own, and a bare table. */
export interface Tables {
  /** Opens a map that was never open on this device, but with a warm cache. */
  openOurs(cards: number): Promise<TablePage>;
  openBare(cards: number): Promise<TablePage>;
  stop(): Promise<void>;
}

export async function startTables(): Promise<Tables> {
  const server = await startServer();
  const bare = await startBarePage();
  const { browser, context } = await startBrowser(server, WINDOW);
  return {
    async openOurs(cards) {
      const { id } = await post<{ id: string }>(server, '/api/maps', { document: mapOf(cards) });
      const page = await context.newPage();
      await page.addInitScript((key) => localStorage.setItem(key, 'table'), `milepost:shown-as:${id}`);
      const opened = await open(page, `${server.url}/maps/${id}`, cards);
      // What comes later on purpose is there too, and nothing is on its way.
      await page.locator('[data-saved="saved"]').waitFor();
      await page.waitForTimeout(1_500);
      return opened;
    },
    openBare: async (cards) => open(await context.newPage(), `${bare.url}/?${cards}`, cards),
    async stop() {
      await browser.close();
      bare.stop();
      await server.stop();
    },
  };
}

/** As many steps as the largest map of the canvas has. */
function mapOf(cards: number): JourneyMap {
  return cards > 1_000 ? largeMap(cards, 44) : largeMap(cards);
}

async function open(page: Page, url: string, cards: number): Promise<TablePage> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'commit' });
  const shownAfter = await page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const areThere = document.querySelectorAll('td [data-place^="card "]').length >= count;
          // The next frame begins when this one is painted.
          requestAnimationFrame(areThere ? () => resolve(performance.now()) : look);
        };
        look();
      }),
    cards,
  );
  const { task } = await readMainThread(session);
  return { page, session, shownAfter, task };
}

function startBarePage(): ReturnType<typeof listen> {
  return listen(({ url = '' }, response) => {
    const cards = /^\/map\.json\?(\d+)$/.exec(url)?.[1];
    response.setHeader('content-type', cards ? 'application/json' : 'text/html');
    response.end(cards ? JSON.stringify(bareMap(mapOf(Number(cards)))) : BARE_PAGE);
  });
}
