import { inOrder } from '../../packages/schema/src/inOrder.ts';
import type { JourneyMap } from '../../packages/schema/src/journeyMap.ts';
import { firstOrders } from '../../packages/schema/src/order.ts';
import type { Card } from '../../packages/schema/src/records/card.ts';

/** A map of so many cards in the words of a template: its first ones, or all of them again and again. */
export function mapOfSize(template: JourneyMap, cards: number): JourneyMap {
  const map = structuredClone(template);
  const chosen = cards < Object.keys(map.cards).length ? firstCards(map, cards) : repeated(map, cards);
  const orders = firstOrders(chosen.length);
  map.cards = Object.fromEntries(chosen.map((card, at) => [card.id, { ...card, order: orders[at] as string }]));
  map.connections = {};
  map.map.title = `${template.map.title}: ${cards.toLocaleString('en')} cards`;
  return map;
}

function firstCards(map: JourneyMap, count: number): Card[] {
  const columns = inOrder(map.stages).flatMap(({ id }) => inOrder(map.steps).filter(({ stageId }) => stageId === id));
  return columns.flatMap(({ id }) => inOrder(map.cards).filter(({ stepId }) => stepId === id)).slice(0, count);
}

/** Puts the steps there several times, and fills them until there are enough cards. */
function repeated(map: JourneyMap, count: number): Card[] {
  // About as wide as can be seen at once.
  const rounds = count > 1_000 ? 4 : 3;
  const steps = inOrder(map.steps);
  const orders = firstOrders(steps.length * rounds);
  map.steps = {};
  for (let round = 0; round < rounds; round++) {
    steps.forEach((step, at) => {
      const id = `${step.id}-${round}`;
      map.steps[id] = { ...step, id, order: orders[round * steps.length + at] as string };
    });
  }
  const cards = Object.values(map.cards);
  const made: Card[] = [];
  for (let layer = 0; made.length < count; layer++) {
    for (let round = 0; round < rounds; round++) {
      // A step is felt once.
      const some = layer === 0 ? cards : cards.filter(({ kind }) => kind !== 'emotion');
      for (const card of some)
        made.push({ ...card, id: `${card.id}-${layer}-${round}`, stepId: `${card.stepId}-${round}` });
    }
  }
  return made.slice(0, count);
}
