import type { CardContent, MapLayout } from '@milepost/drawing';
import type { Card } from '@milepost/schema';

/** A card as a cell of the table has it. */
export interface CellCard {
  readonly card: Card;
  /** What stands on it beside its main words: absent for the points of a curve. */
  readonly content: CardContent | undefined;
  /** How many steps it covers. */
  readonly steps: number;
}

/** The cards of each cell, by its lane's and first step's ids with a space between. */
export function cellsOf(layout: MapLayout): ReadonlyMap<string, readonly CellCard[]> {
  const cells = new Map<string, CellCard[]>();
  const put = (cell: CellCard) => {
    const key = `${cell.card.laneId} ${cell.card.stepId}`;
    const known = cells.get(key);
    if (known) known.push(cell);
    else cells.set(key, [cell]);
  };
  for (const { card, content, from, to } of layout.cards) put({ card, content, steps: to - from + 1 });
  for (const { card } of layout.pointById.values()) put({ card, content: undefined, steps: 1 });
  return cells;
}
