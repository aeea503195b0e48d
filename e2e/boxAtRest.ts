import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

/**
 * Where something is once the map has come to rest: in two frames it has not moved. A map that is zoomed by a key glides, and
 * what is pressed where something was a frame ago may be something else.
 */
export async function boxAtRest(of: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const left = async () => (await of.boundingBox())?.x;
  await expect
    .poll(async () => {
      const before = await left();
      await of.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      return before === (await left());
    })
    .toBe(true);
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not there.');
  return box;
}
