import type { Card, JourneyMap } from '@milepost/schema';
import type { Cargo } from '../../store/mode.ts';
import { cardsIn } from '../grid/cardsIn.ts';

/** The cards of a cell that stay where they are while the cargo is moved. A copy leaves its original behind. */
export function stayingCards(map: JourneyMap, laneId: string, stepId: string, cargo: Cargo): readonly Card[] {
  const cards = cardsIn(map, laneId, stepId);
  if (cargo.kind !== 'cards' || cargo.copy) return cards;
  const moving = new Set(cargo.ids);
  return cards.filter((card) => !moving.has(card.id));
}
