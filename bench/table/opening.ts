import { asRatio } from '../canvas/asRatio.ts';
import { inTurns } from '../canvas/inTurns.ts';
import type { Ratio } from '../contract.ts';
import type { TablePage, Tables } from './startTables.ts';

/** From navigation to the words of all cards: the whole editor, with the map's document, against a page of words. */
export async function measureTableOpening({ openOurs, openBare }: Tables): Promise<Ratio[]> {
  const { shown, task } = await inTurns(
    () => opened(openOurs(5_000)),
    () => opened(openBare(5_000)),
  );
  return [
    asRatio('opening 5,000 cards as a table', shown, 8, 'ms', 'a bare HTML table'),
    asRatio('opening 5,000 cards as a table, main thread', task, 8, 'ms', 'a bare HTML table'),
  ];
}

async function opened(coming: Promise<TablePage>): Promise<{ shown: number; task: number }> {
  const { page, shownAfter, task } = await coming;
  await page.close();
  return { shown: shownAfter, task };
}
