import { Spline } from 'lucide-react';
import { messages } from '../../i18n/connectionMessages.ts';
import type { EditorState } from '../../store/editorState.ts';
import { beginConnecting } from '../connecting/connect.ts';
import type { Action } from './action.ts';

/** The one card that is meant: the one that is selected, or where the keyboard is. */
function cardOf({ selection, place }: EditorState): string | undefined {
  if (selection.kind === 'cards') return selection.ids.size === 1 ? [...selection.ids][0] : undefined;
  return selection.kind === 'none' && place.kind === 'card' ? place.id : undefined;
}

/** Connects a card to another one, which a click or the arrow keys choose. The way to connect without dragging. */
export const connectTo: Action = {
  id: 'connect-to',
  group: 'cards',
  label: () => messages.actions.connectTo,
  icon: Spline,
  shortcuts: ['l'],
  enabled: (state) => cardOf(state) !== undefined,
  run(editor) {
    const cardId = cardOf(editor.state);
    if (cardId) beginConnecting(editor, { cardId, end: 'from' });
  },
};
