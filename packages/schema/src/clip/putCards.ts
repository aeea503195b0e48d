import type { Change } from '../changes.ts';
import { reorder } from '../commands/reorder.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { placeAt } from '../order.ts';
import type { Card } from '../records/card.ts';
import { cardsOfCell } from '../timeline.ts';

/** A cell, and a place among its cards; at their end when absent. */
export interface CellPlace {
  readonly laneId: string;
  readonly stepId: string;
  readonly index?: number | undefined;
}

/**
 * Puts new cards into the cells that they name, in the order in which they are given: at the end of each cell, but in
 * the cell of `at` at its index. For many cards at once: each cell is looked at once.
 */
export function putCards(map: JourneyMap, cards: readonly Card[], at?: CellPlace): Change[] {
  const cells = new Map<string, Card[]>();
  for (const card of cards) {
    const key = `${card.laneId} ${card.stepId}`;
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  const changes: Change[] = [];
  for (const coming of cells.values()) {
    const { laneId, stepId } = coming[0] as Card;
    const there = cardsOfCell(map, laneId, stepId);
    const index = at?.laneId === laneId && at.stepId === stepId ? at.index : undefined;
    const { orders, moved } = placeAt(there, index ?? there.length, coming.length);
    changes.push(...reorder('cards', moved));
    coming.forEach((card, position) => {
      changes.push({ op: 'put', in: 'cards', record: { ...card, order: orders[position] as string } });
    });
  }
  return changes;
}
