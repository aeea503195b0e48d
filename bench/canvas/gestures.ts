import type { Page } from '@playwright/test';
import type { Point } from './CanvasPage.ts';

/** Presses a button of the mouse and pulls to and fro, `reach` steps each way. It stays pressed. */
export async function pull(
  page: Page,
  button: 'left' | 'middle',
  at: Point,
  step: Point,
  reach: number,
): Promise<void> {
  await page.mouse.down({ button });
  for (let count = 1; count <= 2 * reach; count++) {
    const far = count <= reach ? count : 2 * reach - count;
    await page.mouse.move(at.x + step.x * far, at.y + step.y * far);
  }
}
