import type { Browser, Page } from '@playwright/test';
import { startBrowser } from '../startBrowser.ts';
import { post, startServer } from '../startServer.ts';
import { untilAtRest } from '../untilAtRest.ts';
import { type BenchMap, benchMap } from './benchMap.ts';
import { type CanvasPage, type View, WINDOW, watch } from './CanvasPage.ts';
import { readMainThread } from './mainThread.ts';
import { startReference } from './startReference.ts';

/** A browser with both sides: Milepost on a server of its own with everything on, and bare React Flow. */
export interface Stage {
  readonly browser: Browser;
  mapOf(cards: number): BenchMap;
  /** Opens a map that was never open on this device, but with a warm cache. `before` runs in the page first of all. */
  openOurs(cards: number, view: View, before?: () => void): Promise<CanvasPage>;
  openReference(cards: number, view: View): Promise<CanvasPage>;
  stop(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const server = await startServer();
  const reference = await startReference();
  const { browser, context } = await startBrowser(server, WINDOW);
  const maps = new Map<number, BenchMap>();
  const mapOf = (cards: number) => {
    const known = maps.get(cards) ?? benchMap(cards);
    maps.set(cards, known);
    return known;
  };
  /** What ours leaves of the window for its canvas; the reference's is as large. */
  let size = { width: 0, height: 0 };

  return {
    browser,
    mapOf,
    async openOurs(cards, view, before) {
      const bench = mapOf(cards);
      const { id } = await post<{ id: string }>(server, '/api/maps', { document: bench.map });
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      await page.addInitScript(
        ([key, kept]) => localStorage.setItem(key!, kept!),
        [`milepost:view:${id}`, JSON.stringify(view)],
      );
      const opened = await open(browser, page, `${server.url}/maps/${id}`, bench, view);
      const box = await page.locator('[data-canvas]').boundingBox();
      if (box) size = { width: box.width, height: box.height };
      // What comes later on purpose is there too, and nothing is on its way.
      await page.locator('[data-saved="saved"]').waitFor();
      await page.waitForTimeout(1_500);
      return opened;
    },
    async openReference(cards, view) {
      if (size.width === 0) throw new Error('The reference is as large as ours, which has to be opened first.');
      const query = new URLSearchParams({ cards, ...view, ...size } as unknown as Record<string, string>);
      const page = await context.newPage();
      return open(browser, page, `${reference.url}/?${query}`, mapOf(cards), view);
    },
    async stop() {
      await browser.close();
      reference.stop();
      await server.stop();
    },
  };
}

async function open(browser: Browser, page: Page, url: string, bench: BenchMap, view: View): Promise<CanvasPage> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watch, inSight(bench, view));
  await page.bringToFront();
  await untilAtRest(browser);
  await page.goto(url, { waitUntil: 'commit' });
  const shownAfter = await page.evaluate(() => window.bench.shown);
  const { task } = await readMainThread(session);
  return { page, session, bench, shownAfter, task };
}

/** The cards that lie in the middle of what is seen first: those are waited for. None when they are too small to be read. */
function inSight({ cards }: BenchMap, { x, y, zoom }: View): string[] {
  if (zoom < 0.5) return [];
  const left = -x / zoom;
  const top = -y / zoom;
  return cards
    .filter(
      (card) => card.x >= left && card.x + card.w <= left + 1_000 && card.y >= top && card.y + card.h <= top + 800,
    )
    .map(({ id }) => id);
}
