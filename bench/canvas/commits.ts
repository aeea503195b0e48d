import { countRenders } from '../../e2e/countRenders.ts';
import type { Ratio } from '../contract.ts';
import type { CanvasPage } from './CanvasPage.ts';
import { cardAt } from './pickCard.ts';
import type { Stage } from './startStage.ts';

/** How many cards are rendered while another one is dragged, and while another one is typed in. */
export async function measureCommits(stage: Stage): Promise<Ratio[]> {
  const canvas = await stage.openOurs(5_000, { x: 12, y: 12, zoom: 1 }, countRenders);
  const { page, bench } = canvas;
  const card = cardAt(bench, { x: 600, y: 250 });
  const node = page.locator(`.react-flow__node[data-id="${card.id}"]`);
  const box = await node.boundingBox();
  if (!box) throw new Error('The card is not in sight.');
  // What selecting it does to the one that was selected before is no part of it.
  await node.click();

  const dragged = await renderedMeanwhile(canvas, card.id, async () => {
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 20 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  await node.dblclick();
  const typed = await renderedMeanwhile(canvas, card.id, () => page.keyboard.type(' again', { delay: 60 }));
  await page.close();
  return [
    { name: 'cards rendered by dragging another', ...dragged },
    { name: 'cards rendered by typing in another, on the same line', ...typed },
  ];
}

async function renderedMeanwhile(
  canvas: CanvasPage,
  own: string,
  gesture: () => Promise<void>,
): Promise<Omit<Ratio, 'name'>> {
  const { page } = canvas;
  await page.evaluate(() => window.rendered.clear());
  await gesture();
  await page.waitForTimeout(200);
  const counts = await page.evaluate(() => [...window.rendered]);
  const others = counts.filter(([id]) => id !== own).reduce((sum, [, count]) => sum + count, 0);
  const mine = counts.find(([id]) => id === own)?.[1] ?? 0;
  return {
    ratio: others,
    limit: 0,
    direction: 'at most',
    detail: `${others} times others, ${mine} times the card itself`,
  };
}
