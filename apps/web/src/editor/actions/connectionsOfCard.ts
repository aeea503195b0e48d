import { Waypoints } from 'lucide-react';
import { messages } from '../../i18n/connectionMessages.ts';
import type { EditorState } from '../../store/editorState.ts';
import { connectionsOf, walkConnections } from '../connecting/walkConnections.ts';
import type { Action } from './action.ts';

/** The card where the keyboard is, when it has connections. */
function cardOf({ map, place }: EditorState): string | undefined {
  return place.kind === 'card' && connectionsOf(map, place.id).length > 0 ? place.id : undefined;
}

/** Selects a connection of the card where the keyboard is, and with each press the next. */
export const connectionsOfCard: Action = {
  id: 'connections-of-card',
  group: 'cards',
  label: () => messages.actions.ofCard,
  icon: Waypoints,
  shortcuts: ['Shift+l'],
  looks: true,
  enabled: (state) => cardOf(state) !== undefined,
  run(editor) {
    const cardId = cardOf(editor.state);
    if (cardId) walkConnections(editor, cardId);
  },
};
