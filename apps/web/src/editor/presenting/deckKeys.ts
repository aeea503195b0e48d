import type { KeyPress } from '../keyboard/shortcut.ts';

/** What a presenter asks for. */
export type DeckStep =
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'end'; readonly end: 'first' | 'last' }
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'enter' }
  | { readonly type: 'blank'; readonly colour: 'black' | 'white' }
  | { readonly type: 'leave' };

/**
 * What a key means while a map is presented, as presenters and their clickers are used to; undefined when nothing. `P`
 * ends it as it began it.
 */
export function deckStep({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): DeckStep | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return { type: 'step', by: 1 };
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return { type: 'step', by: -1 };
    case ' ':
      return { type: 'step', by: shiftKey ? -1 : 1 };
    case 'Home':
      return { type: 'end', end: 'first' };
    case 'End':
      return { type: 'end', end: 'last' };
    case 'Enter':
      return { type: 'enter' };
    case 'Escape':
      return { type: 'leave' };
    case '.':
      return { type: 'blank', colour: 'black' };
    case ',':
      return { type: 'blank', colour: 'white' };
  }
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return { type: 'digit', digit };
  // By where they are, so that they work on every keyboard.
  if (key.toLowerCase() === 'b' || code === 'KeyB') return { type: 'blank', colour: 'black' };
  if (key.toLowerCase() === 'w') return { type: 'blank', colour: 'white' };
  if (key.toLowerCase() === 'p' || code === 'KeyP') return { type: 'leave' };
  return undefined;
}
