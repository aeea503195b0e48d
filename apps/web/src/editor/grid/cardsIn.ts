import type { Card, JourneyMap } from '@milepost/schema';
import { byOrder, isOfHiddenPersona } from '@milepost/schema';

const NONE: readonly Card[] = [];

/** The cells of a collection of cards; kept as long as the collection, which is never changed in place. */
const known = new WeakMap<JourneyMap['cards'], ReadonlyMap<string, readonly Card[]>>();

function cellsOf(cards: JourneyMap['cards']): ReadonlyMap<string, readonly Card[]> {
  const kept = known.get(cards);
  if (kept) return kept;
  const cells = new Map<string, Card[]>();
  for (const card of Object.values(cards)) {
    const key = `${card.laneId} ${card.stepId}`;
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  for (const cell of cells.values()) if (cell.length > 1) cell.sort(byOrder);
  known.set(cards, cells);
  return cells;
}

/** The cards of a cell from top to bottom. For those who ask about many cells of one map. */
export function cardsIn(map: JourneyMap, laneId: string, stepId: string): readonly Card[] {
  return cellsOf(map.cards).get(`${laneId} ${stepId}`) ?? NONE;
}

/** Those of a cell's cards that are drawn: without the feelings of personas who are hidden. */
export function shownCardsIn(map: JourneyMap, laneId: string, stepId: string): readonly Card[] {
  const cards = cardsIn(map, laneId, stepId);
  return cards.some((card) => isOfHiddenPersona(map, card))
    ? cards.filter((card) => !isOfHiddenPersona(map, card))
    : cards;
}
