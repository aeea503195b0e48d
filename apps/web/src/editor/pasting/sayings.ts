import { cleanText } from '@milepost/drawing';
import {
  blankCard,
  CARD_KIND_OF_LANE,
  type Card,
  convertCard,
  cutText,
  type JourneyMap,
  LIMITS,
} from '@milepost/schema';
import { readFeeling } from './readFeeling.ts';

/** A new card out of a text. */
export interface Saying {
  readonly card: Card;
  /** Whether the text was longer than a card can hold, and lost its end. */
  readonly isCut: boolean;
}

/**
 * A card of a lane's kind that says a text, with all of it where the kind has room: a touchpoint's further lines become
 * its description. Undefined when there is nothing to say or the lane takes no cards.
 */
export function cardSaying(
  map: JourneyMap,
  said: string,
  place: Pick<Card, 'id' | 'laneId' | 'stepId'>,
): Saying | undefined {
  const lane = map.lanes[place.laneId];
  const kind = lane && CARD_KIND_OF_LANE[lane.kind];
  const words = cleanText(said).trim();
  if (!kind || words === '') return undefined;
  const blank = blankCard('note', { ...place, order: '' });
  if (kind === 'emotion') {
    const { score, label } = readFeeling(words);
    const text = cutText(label, LIMITS.nameLength);
    const personaId = lane.personaId ?? personaOfCurve(map, lane.id);
    const point = { ...blankCard('emotion', { ...place, order: '' }), score };
    const card = { ...point, ...(text ? { label: text } : {}), ...(personaId ? { personaId } : {}) } as Card;
    return { card, isCut: text.length < label.length };
  }
  if (kind === 'metric' || kind === 'image') {
    const line = words.replace(/\s*\n\s*/g, ' ');
    const text = cutText(line, LIMITS.nameLength);
    const card = {
      ...blankCard(kind, { ...place, order: '' }),
      [kind === 'metric' ? 'title' : 'caption']: text,
    } as Card;
    return { card, isCut: text.length < line.length };
  }
  const text = cutText(words, LIMITS.textLength);
  return { card: convertCard({ ...blank, text } as Card, kind), isCut: text.length < words.length };
}

/** A new point continues the lane's curve: it is of the same persona. */
function personaOfCurve(map: JourneyMap, laneId: string): string | undefined {
  for (const card of Object.values(map.cards)) {
    if (card.kind === 'emotion' && card.laneId === laneId && card.variant === 'as-is') return card.personaId;
  }
  return undefined;
}
