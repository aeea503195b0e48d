/// <reference lib="dom" />
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { type BenchServer, post, startServer } from '../../bench/startServer.ts';
import type { MapResponse } from '../../packages/schema/src/http/index.ts';
import type { JourneyMap } from '../../packages/schema/src/journeyMap.ts';
import { findBrowser } from '../find-browser.ts';

/** How a picture is taken: a device, a language, light or dark. */
export interface Taking extends Omit<BrowserContextOptions, 'storageState'> {
  readonly rightToLeft?: boolean;
}

/** A server of its own with one visitor, and a browser, to take pictures of the real app. */
export class Studio {
  private readonly server: BenchServer;
  private readonly browser: Browser;

  private constructor(server: BenchServer, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  static async open(): Promise<Studio> {
    const server = await startServer();
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
    return new Studio(server, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  post<Answer>(path: string, json: object): Promise<Answer> {
    return post(this.server, path, json);
  }

  makeMap(template: string, locale = 'en'): Promise<MapResponse> {
    return this.post('/api/maps', { template, locale });
  }

  importMap(map: JourneyMap): Promise<MapResponse> {
    return this.post('/api/imports/json', map);
  }

  /** A page of the visitor, at an address of the server. */
  async visit(path: string, { rightToLeft = false, ...options }: Taking): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'en-US', baseURL: this.server.url, ...options });
    const cookies = this.server.credentials.cookie.split('; ').map((pair) => {
      const [name, value] = pair.split(/=(.*)/s) as [string, string];
      return { name, value, url: this.server.url };
    });
    await context.addCookies(cookies);
    if (rightToLeft) await context.addInitScript(() => localStorage.setItem('milepost:direction', 'rtl'));
    const page = await context.newPage();
    await page.goto(path);
    if (path.startsWith('/maps/')) await page.locator('[data-saved="saved"]').waitFor({ timeout: 60_000 });
    await settle(page);
    return page;
  }
}

/** Waits until nothing loads or moves any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const inSight = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(inSight.map((image) => image.decode().catch(() => undefined)));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let at = 0; at < 3; at++) await frame();
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === 1);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
    for (let at = 0; at < 3; at++) await frame();
  });
}
