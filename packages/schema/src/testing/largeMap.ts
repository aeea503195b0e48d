import { blankMap } from '../blankMap.ts';
import { blankCard } from '../commands/addCard.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { firstOrders } from '../order.ts';
import type { Card } from '../records/card.ts';
import { CARD_KIND_OF_LANE } from '../records/card.ts';
import { mainTextField } from '../records/cardText.ts';

const WORDS =
  'compare plans ask a colleague open the app wait for the courier read reviews pay by card call support'.split(' ');

/** A map of `cards` cards with texts of usual length, spread over `steps` steps. The same for the same numbers. */
export function largeMap(cards: number, steps = Math.max(4, Math.min(60, Math.round(cards / 12)))): JourneyMap {
  const map = blankMap(`${cards} cards`);
  const stageIds = Object.keys(map.stages);
  map.steps = {};
  const stepOrders = firstOrders(steps);
  for (let index = 0; index < steps; index++) {
    const id = `step-${index}`;
    const stageId = stageIds[Math.floor((index * stageIds.length) / steps)] as string;
    map.steps[id] = { id, stageId, order: stepOrders[index] as string, name: `Step ${index + 1}` };
  }
  const lanes = Object.values(map.lanes);
  const orders = firstOrders(cards);
  for (let index = 0; index < cards; index++) {
    const lane = lanes[index % lanes.length];
    const kind = lane && CARD_KIND_OF_LANE[lane.kind];
    if (!lane || !kind) continue;
    const stepId = `step-${Math.floor(index / lanes.length) % steps}`;
    const place = { id: `card-${index}`, laneId: lane.id, stepId, order: orders[index] as string };
    map.cards[place.id] = { ...blankCard(kind, place), ...said(kind, index) } as Card;
  }
  return map;
}

function said(kind: Card['kind'], index: number): object {
  if (kind === 'emotion') return { score: Math.round(Math.sin(index) * 100) / 100 || 0 };
  const length = 3 + (index % 9);
  const text = Array.from({ length }, (_, word) => WORDS[(index * 7 + word * 3) % WORDS.length]).join(' ');
  return { [mainTextField(kind)]: text };
}
