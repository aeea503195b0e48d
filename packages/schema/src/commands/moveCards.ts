import type { Change } from '../changes.ts';
import { diffMaps } from '../changes.ts';
import { inOrder } from '../inOrder.ts';
import { placeAt } from '../order.ts';
import type { Card } from '../records/card.ts';
import { CARD_KIND_OF_LANE } from '../records/card.ts';
import { cardsOfCell } from '../timeline.ts';
import type { Command } from './command.ts';
import { canConvertCard, convertCard } from './convertCard.ts';
import { reorder } from './reorder.ts';

/** Whether a lane can take the card, as it is or with its words carried over to the lane's kind of card. */
export function laneTakes(map: Parameters<Command<never>>[0], laneId: string, card: Card): boolean {
  const lane = Object.hasOwn(map.lanes, laneId) ? map.lanes[laneId] : undefined;
  const kind = lane && CARD_KIND_OF_LANE[lane.kind];
  return kind !== undefined && canConvertCard(card, kind);
}

/**
 * Moves cards into one cell, at `index` from its top (at its end when absent; the moved cards themselves don't count),
 * in the order in which they are given. Cards that the lane can't take stay where they are.
 */
export const moveCards: Command<{ ids: readonly string[]; laneId: string; stepId: string; index?: number }> = (
  map,
  { ids, laneId, stepId, index },
) => {
  if (!Object.hasOwn(map.steps, stepId)) return [];
  const cards = ids.flatMap((id) => {
    const card = Object.hasOwn(map.cards, id) ? map.cards[id] : undefined;
    return card && laneTakes(map, laneId, card) ? [card] : [];
  });
  const kind = CARD_KIND_OF_LANE[map.lanes[laneId]?.kind ?? 'divider'];
  if (cards.length === 0 || !kind) return [];
  const moving = new Set(cards.map((card) => card.id));
  const before = cardsOfCell(map, laneId, stepId);
  const others = before.filter((card) => !moving.has(card.id));
  const at = Math.min(index ?? others.length, others.length);
  if (sameSequence(before, [...others.slice(0, at), ...cards, ...others.slice(at)])) return [];

  const { orders, moved } = placeAt(others, at, cards.length);
  const after: Record<string, Card> = {};
  cards.forEach((card, position) => {
    after[card.id] = { ...convertCard(card, kind), laneId, stepId, order: orders[position] as string };
  });
  const from = { ...map, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
  const changes: Change[] = diffMaps(from, { ...map, cards: after });
  return [...reorder('cards', moved), ...changes];
};

function sameSequence(a: readonly Card[], b: readonly Card[]): boolean {
  return a.length === b.length && inOrder(a).every((card, position) => card.id === b[position]?.id);
}
