import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '@playwright/test';

/** How long (ms) a browser is looked at. */
const LOOK = 150;
/** So much (ms) of it may be work: what looking costs, and the clock's own steps. */
const LEAST = 15;

/**
 * Waits until all of a browser's processes have nothing to do. With each window Chromium makes pages of its own, as for
 * its address bar, which keeps one core busy for longer than a map takes to open.
 */
export async function untilAtRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const worked = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  let before = Number.NEGATIVE_INFINITY;
  for (let now = await worked(); now - before > LEAST; now = await worked()) {
    before = now;
    await wait(LOOK);
  }
  await session.detach();
}
