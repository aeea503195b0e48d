import type { Card, JourneyMap, Step } from '@milepost/schema';
import { type Grid, gridOf } from '../grid/gridOf.ts';

/** A point of a curve is at one place, however many steps it is said to cover. */
export function canSpan(card: Card | undefined): card is Exclude<Card, { kind: 'emotion' }> {
  return card !== undefined && card.kind !== 'emotion';
}

/** How many steps a card can cover at most: from its own to the last. */
export function mostSteps(map: JourneyMap, card: Card): number {
  const { steps, columnOf } = gridOf(map);
  return steps.length - (columnOf.get(card.stepId) ?? 0);
}

/** The span of a card that ends with a step; of one step where that comes before its own. */
export function spanUpTo(map: JourneyMap, card: Card, stepId: string): number {
  const { columnOf } = gridOf(map);
  return Math.max(1, (columnOf.get(stepId) ?? 0) - (columnOf.get(card.stepId) ?? 0) + 1);
}

/** The span of a card that covers a column more or less; collapsed stages, which have none, come along. */
export function spanBy(map: JourneyMap, card: Card, by: 1 | -1): number {
  const grid = gridOf(map);
  const first = grid.columnOf.get(card.stepId) ?? 0;
  const last = first + Math.min(card.span, mostSteps(map, card)) - 1;
  const step = by > 0 ? nextShown(grid, last) : lastShownBefore(grid, last);
  return step ? spanUpTo(map, card, step.id) : by > 0 ? card.span : 1;
}

function nextShown({ shownSteps, columnOf }: Grid, column: number): Step | undefined {
  return shownSteps.find(({ id }) => (columnOf.get(id) ?? 0) > column);
}

/** The column before the last one that is covered and shown. */
function lastShownBefore({ shownSteps, columnOf }: Grid, column: number): Step | undefined {
  return shownSteps.filter(({ id }) => (columnOf.get(id) ?? 0) <= column).at(-2);
}
