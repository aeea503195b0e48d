import type { Card, JourneyMap } from '@milepost/schema';
import { byOrder, isOfHiddenPersona, madeFrom } from '@milepost/schema';

const NO_CARDS: readonly Card[] = [];
const NO_CELLS: LaneCells = new Map();
/** With more changes at once, all cells are sorted anew as quickly. */
const MOST_CHANGED = 100;

/** The cells of a lane that hold cards, by the step's id. */
export type LaneCells = ReadonlyMap<string, readonly Card[]>;

type Cells = ReadonlyMap<string, LaneCells>;

/** The cells of a collection of cards; kept as long as the collection, which is never changed in place. */
const known = new WeakMap<JourneyMap['cards'], Cells>();
/** Those that were asked for last: what is the same now keeps its identity. */
let last: Cells = new Map();

function cellsOf(cards: JourneyMap['cards']): Cells {
  const kept = known.get(cards);
  if (kept) return kept;
  const cells = changedCells(cards) ?? sortedCells(cards);
  known.set(cards, cells);
  last = cells;
  return cells;
}

function sortedCells(cards: JourneyMap['cards']): Cells {
  const lanes = new Map<string, Map<string, Card[]>>();
  for (const card of Object.values(cards)) {
    const lane = lanes.get(card.laneId) ?? new Map<string, Card[]>();
    if (lane.size === 0) lanes.set(card.laneId, lane);
    const cell = lane.get(card.stepId);
    if (cell) cell.push(card);
    else lane.set(card.stepId, [card]);
  }
  const cells = new Map<string, LaneCells>();
  for (const [laneId, lane] of lanes) cells.set(laneId, sorted(lane, last.get(laneId)));
  return cells;
}

/** The cells of the collection before with what was changed since, when they are known: typing changes one card of many. */
function changedCells(cards: JourneyMap['cards']): Cells | undefined {
  const made = madeFrom(cards);
  const before = made && known.get(made.before);
  if (!before || made.ids.length > MOST_CHANGED) return undefined;
  const cells = new Map(before);
  const put = (laneId: string, stepId: string, changed: readonly Card[]) => {
    const lane = new Map(cells.get(laneId));
    if (changed.length > 0) lane.set(stepId, changed);
    else lane.delete(stepId);
    cells.set(laneId, lane);
  };
  const cell = ({ laneId, stepId }: Card) => cells.get(laneId)?.get(stepId) ?? NO_CARDS;
  for (const id of made.ids) {
    const [old, card] = [made.before[id], cards[id]];
    if (old) {
      const left = cell(old).filter((other) => other.id !== id);
      put(old.laneId, old.stepId, left);
    }
    if (card) put(card.laneId, card.stepId, [...cell(card), card].sort(byOrder));
  }
  return cells;
}

/** A lane with its cells in order; as it was `before` where nothing in it is another. */
function sorted(lane: Map<string, Card[]>, before: LaneCells = NO_CELLS): LaneCells {
  const cells = new Map<string, readonly Card[]>();
  let isSame = lane.size === before.size;
  for (const [stepId, cell] of lane) {
    if (cell.length > 1) cell.sort(byOrder);
    const old = before.get(stepId);
    const keeps = old?.length === cell.length && old.every((card, index) => card === cell[index]);
    cells.set(stepId, keeps ? old : cell);
    isSame &&= keeps;
  }
  return isSame ? before : cells;
}

/** The cells of a lane: the same object for as long as none of its cards is another. */
export function cellsOfLane(map: JourneyMap, laneId: string): LaneCells {
  return cellsOf(map.cards).get(laneId) ?? NO_CELLS;
}

/** The cards of a cell from top to bottom. For those who ask about many cells of one map. */
export function cardsIn(map: JourneyMap, laneId: string, stepId: string): readonly Card[] {
  return cellsOfLane(map, laneId).get(stepId) ?? NO_CARDS;
}

/** Those of a cell's cards that are drawn: without the feelings of personas who are hidden. */
export function shownCardsIn(map: JourneyMap, laneId: string, stepId: string): readonly Card[] {
  const cards = cardsIn(map, laneId, stepId);
  return cards.some((card) => isOfHiddenPersona(map, card))
    ? cards.filter((card) => !isOfHiddenPersona(map, card))
    : cards;
}
