import { cleanText } from '@milepost/drawing';
import { deleteCards, setFields } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { IDLE, type TextTarget } from '../../store/mode.ts';
import { fieldOf, longestText, textOf } from './typedText.ts';

/** Begins to type in a text: one step of undo until it ends. */
export function beginTyping(editor: Editor, target: TextTarget, caret: 'all' | 'end' = 'end'): void {
  endTyping(editor);
  editor.endStep();
  editor.setMode({ kind: 'typing', target, fresh: false, caret });
}

/** The text as it is typed goes into the map at once: shared, saved, and laid out while the hand is still moving. */
export function type(editor: Editor, typed: string): void {
  const { mode, map } = editor.state;
  if (mode.kind !== 'typing') return;
  const { target } = mode;
  const text = withinLength(cleanText(typed), longestText(map, target));
  if (text === textOf(map, target)) return;
  const args: unknown = { in: target.in, id: target.id, fields: { [fieldOf(map, target)]: asValue(target, text) } };
  editor.dispatch(setFields, args as Parameters<typeof setFields>[1], 'open');
}

/** A connection without words has no field for them. */
function asValue(target: TextTarget, text: string): string | null {
  return target.in === 'connections' && text === '' ? null : text;
}

/** Ends typing and keeps what was typed. A card that was made for it and is still empty goes, as if it had never been. */
export function endTyping(editor: Editor): void {
  const { mode, map } = editor.state;
  if (mode.kind !== 'typing') return;
  editor.setMode(IDLE);
  const { target, fresh } = mode;
  const isEmpty = textOf(map, target).trim() === '';
  if (fresh && isEmpty && target.in === 'cards' && Object.hasOwn(map.cards, target.id)) {
    editor.abandonStep();
    // A colleague may have ended the step meanwhile; then it is deleted as any card.
    if (Object.hasOwn(editor.state.map.cards, target.id)) editor.dispatch(deleteCards, { ids: [target.id] });
    editor.announce(messages.editor.announce.cancelled);
    return;
  }
  editor.endStep();
}

/** The text, cut where it is too long; never in the middle of a character. */
function withinLength(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
