import { largeMap } from '@milepost/schema/testing';
import type { Browser, Page } from '@playwright/test';
import { listen } from '../listen.ts';
import { startBrowser } from '../startBrowser.ts';
import { post, startServer } from '../startServer.ts';
import { BARE_PAGE } from './barePage.ts';

/** Px of the pictures on the bare page, as wide as the dialog shows one. */
const WIDTH = 714;

/** A browser with both sides: the export dialog over a map of 100 cards, and a page that only shows ready-made pictures. */
export interface Previews {
  readonly browser: Browser;
  readonly ours: Page;
  readonly bare: Page;
  stop(): Promise<void>;
}

declare global {
  interface Window {
    /** Begins to watch the next press. */
    followNext: () => void;
    /** Settles with the ms from that press to the frame after the picture that it brings was put on the canvas. */
    followed: Promise<number>;
  }
}

export async function startPreviews(): Promise<Previews> {
  const server = await startServer();
  const { browser, context } = await startBrowser(server, { width: 1440, height: 900 });
  const { id } = await post<{ id: string }>(server, '/api/maps', { document: largeMap(100) });
  const pictures = new Map<string, Buffer>();
  for (const theme of ['light', 'dark']) {
    const url = `${server.url}/api/maps/${id}/export.png?theme=${theme}&width=${WIDTH}`;
    const answer = await fetch(url, { headers: server.credentials });
    pictures.set(`/${theme}.png`, Buffer.from(await answer.arrayBuffer()));
  }
  const bareServer = await listen(({ url = '' }, response) => {
    const picture = pictures.get(url);
    response.setHeader('content-type', picture ? 'image/png' : 'text/html').end(picture ?? BARE_PAGE);
  });
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url);
    return page;
  };
  const ours = await open(`${server.url}/maps/${id}`);
  await ours.locator('[data-saved="saved"]').waitFor();
  await ours.keyboard.press('Control+Shift+e');
  await ours.getByRole('img', { name: /^Preview of/ }).waitFor();
  return {
    browser,
    ours,
    bare: await open(bareServer.url),
    async stop() {
      await browser.close();
      bareServer.stop();
      await server.stop();
    },
  };
}

/** Runs in the page before its own scripts. */
function watch(): void {
  let pressed = 0;
  let tell: (ms: number) => void = () => {};
  for (const press of ['click', 'keydown']) {
    window.addEventListener(press, ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  }
  const { drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...all: unknown[]) {
    Reflect.apply(drawImage, this, all);
    // Small pages and the map behind are other pictures.
    if (pressed === 0 || !this.canvas.closest('dialog') || this.canvas.closest('label')) return;
    const from = pressed;
    pressed = 0;
    // The next frame begins when this one is painted.
    requestAnimationFrame(() => requestAnimationFrame(() => tell(performance.now() - from)));
  } as typeof drawImage;
  window.followNext = () => {
    window.followed = new Promise((resolve) => (tell = resolve));
  };
}
