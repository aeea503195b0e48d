import type { Card, CardKind } from '../records/card.ts';
import { mainText } from '../records/cardText.ts';
import { blankCard } from './addCard.ts';

/** Kinds that say one thing in words: what one says, another can. */
const WORDED: ReadonlySet<CardKind> = new Set(['note', 'quote', 'pain', 'opportunity', 'touchpoint']);

/** Whether a card can become one of another kind with its words kept. */
export function canConvert(from: CardKind, to: CardKind): boolean {
  return from === to || (WORDED.has(from) && WORDED.has(to));
}

/** The card as one of another kind: same id and place, its words kept, the fields that only its old kind has gone. */
export function convertCard(card: Card, kind: CardKind): Card {
  if (card.kind === kind) return card;
  const { id, laneId, stepId, order, span, owner, confidence, evidenceIds } = card;
  const kept = Object.fromEntries(
    Object.entries({ owner, confidence, evidenceIds }).filter(([, value]) => value !== undefined),
  );
  const description = card.kind === 'touchpoint' ? card.description : undefined;
  const words = [mainText(card), description].filter(Boolean).join('\n');
  const blank = { ...blankCard(kind, { id, laneId, stepId, order }), span, ...kept };
  return (kind === 'touchpoint' ? { ...blank, ...titled(words) } : { ...blank, text: words }) as Card;
}

/** A touchpoint's title is short: what goes past its first line or its limit becomes the description. */
function titled(words: string): { title: string; description?: string } {
  const [first = ''] = words.split('\n', 1);
  if (first.length > 500)
    return { title: first.slice(0, 80).toWellFormed().replaceAll('\ufffd', ''), description: words };
  const rest = words.slice(first.length + 1);
  return rest ? { title: first, description: rest } : { title: first };
}
