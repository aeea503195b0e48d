import type { JourneyMap } from '@milepost/schema';
import type { Place } from '../../store/place.ts';
import { shownCardsIn } from './cardsIn.ts';

/** The cell that a card or cell place is in. */
export function cellOf(map: JourneyMap, place: Place): { laneId: string; stepId: string; index: number } | undefined {
  if (place.kind === 'cell') return { laneId: place.laneId, stepId: place.stepId, index: 0 };
  if (place.kind !== 'card') return undefined;
  const card = Object.hasOwn(map.cards, place.id) ? map.cards[place.id] : undefined;
  if (!card) return undefined;
  const index = shownCardsIn(map, card.laneId, card.stepId).findIndex(({ id }) => id === card.id);
  return { laneId: card.laneId, stepId: card.stepId, index };
}
