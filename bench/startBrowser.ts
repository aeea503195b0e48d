import { type Browser, type BrowserContext, chromium, type ViewportSize } from '@playwright/test';
import type { BenchServer } from './startServer.ts';

/** A browser in which whoever `server` let in is signed in there. */
export async function startBrowser(
  server: BenchServer,
  viewport: ViewportSize,
): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport });
  const [name = '', value = ''] = server.credentials.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: server.url }]);
  return { browser, context };
}
