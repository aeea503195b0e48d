import { type Connection, type JourneyMap, mainText } from '@milepost/schema';
import { messages as own } from '../../i18n/connectionMessages.ts';
import { messages } from '../../i18n/messages.ts';
import { nameOfScore } from './nameOf.ts';

/** A card by its words, or by its kind where it has none: “sees an ad”, pain point. */
export function shortNameOfCard(map: JourneyMap, cardId: string): string {
  const card = map.cards[cardId];
  if (!card) return '';
  const kind = messages.editor.cardKinds[card.kind];
  return own.card(mainText(card), card.kind === 'emotion' ? nameOfScore(card.score) : kind);
}

/** A connection by its words and its ends: “asks at the store”, from “ad” to “shop”. */
export function nameOfConnection(map: JourneyMap, connection: Connection): string {
  const { label = '', fromCardId, toCardId } = connection;
  return own.name(label, shortNameOfCard(map, fromCardId), shortNameOfCard(map, toCardId));
}
