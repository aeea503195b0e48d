import { LIMITS } from '../limits.ts';
import type { Card, CardKind } from '../records/card.ts';
import { mainText } from '../records/cardText.ts';
import { cutText } from '../text.ts';
import { blankCard } from './addCard.ts';

/** Kinds that say one thing in words: what one says, another can. */
const WORDED: ReadonlySet<CardKind> = new Set(['note', 'quote', 'pain', 'opportunity', 'touchpoint']);

/** Whether cards of one kind can become ones of another with their words kept. */
export function canConvert(from: CardKind, to: CardKind): boolean {
  return from === to || (WORDED.has(from) && WORDED.has(to));
}

/** Whether this card can: a touchpoint may say more in its title and description than fits into one text. */
export function canConvertCard(card: Card, kind: CardKind): boolean {
  return card.kind === kind || (canConvert(card.kind, kind) && wordsOf(card).length <= LIMITS.textLength);
}

/** The card as one of another kind: same id and place, its words kept, the fields that only its old kind has gone. */
export function convertCard(card: Card, kind: CardKind): Card {
  if (card.kind === kind) return card;
  const { id, laneId, stepId, order, span, owner, colour, confidence, evidenceIds } = card;
  const kept = Object.fromEntries(
    Object.entries({ owner, colour, confidence, evidenceIds }).filter(([, value]) => value !== undefined),
  );
  const words = wordsOf(card);
  const blank = { ...blankCard(kind, { id, laneId, stepId, order }), span, ...kept };
  return (kind === 'touchpoint' ? { ...blank, ...titled(words) } : { ...blank, text: words }) as Card;
}

/** All that a card says, in one text. */
function wordsOf(card: Card): string {
  const description = card.kind === 'touchpoint' ? card.description : undefined;
  return [mainText(card), description].filter(Boolean).join('\n');
}

/** UTF-16 code units of a title that is the beginning of a longer text. */
const BEGINNING = 80;

/** A touchpoint's title is short: what goes past its first line or its limit becomes the description. */
function titled(words: string): { title: string; description?: string } {
  const [first = ''] = words.split('\n', 1);
  if (first.length > LIMITS.nameLength) return { title: cutText(first, BEGINNING), description: words };
  const rest = words.slice(first.length + 1);
  return rest ? { title: first, description: rest } : { title: first };
}
