import { BEGINNING, type Deck, type Position, positionOfNumber, stepPosition } from './deck.ts';
import type { DeckStep } from './deckKeys.ts';

/** What is shown of a map that is presented. */
export interface Presentation {
  readonly position: Position;
  /** The screen is empty, in this colour, until the next key or click. */
  readonly blank: 'black' | 'white' | undefined;
  /** Digits typed so far of a stage's number. */
  readonly typed: string;
}

export const BEGUN: Presentation = { position: BEGINNING, blank: undefined, typed: '' };

/** What is shown after a step. */
export function present(deck: Deck, now: Presentation, step: Exclude<DeckStep, { type: 'leave' }>): Presentation {
  const { position, blank, typed } = now;
  if (step.type === 'blank') return { position, typed: '', blank: blank === step.colour ? undefined : step.colour };
  // The first key only shows again what was there.
  if (blank) return { position, typed: '', blank: undefined };
  switch (step.type) {
    case 'step':
      return { ...BEGUN, position: stepPosition(deck, position, step.by) };
    case 'end':
      return { ...BEGUN, position: step.end === 'first' ? BEGINNING : { at: deck.end, part: 0 } };
    case 'digit':
      return { ...now, typed: `${typed}${step.digit}`.slice(-3) };
    case 'enter':
      return { ...BEGUN, position: typed ? positionOfNumber(deck, Number(typed)) : stepPosition(deck, position, 1) };
  }
}
