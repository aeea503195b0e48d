import type { Editor } from '../../store/createEditor.ts';
import type { Direction } from '../keyboard/nextPlace.ts';
import { cancelConnecting, connect, writeOnConnection } from './connect.ts';
import { nextCard, walkConnections } from './walkConnections.ts';

/** What a key means while the card to connect to is chosen. Returns whether it meant anything. */
export function handleConnectingKey(editor: Editor, key: string, direction: Direction | undefined): boolean {
  const { mode, map, place } = editor.state;
  if (mode.kind !== 'connecting') return false;
  if (direction) {
    const next = nextCard(map, place, direction);
    if (next?.kind !== 'card') return true;
    editor.goTo(next, 'keep');
    editor.setMode({ ...mode, targetId: next.id });
  } else if (key === 'Enter' || key === ' ') connect(editor, mode.targetId);
  else if (key === 'Escape') cancelConnecting(editor);
  else return false;
  return true;
}

/**
 * What a key means while a connection is selected: to its ends with the arrows to the left and right, to the next one of
 * the same card with those up and down, and Enter writes on it. Returns whether it meant anything.
 */
export function handleConnectionKey(editor: Editor, key: string, direction: Direction | undefined): boolean {
  const { selection, map, place } = editor.state;
  const connection = selection.kind === 'connection' ? map.connections[selection.id] : undefined;
  if (!connection) return false;
  if (direction === 'left') editor.goTo({ kind: 'card', id: connection.fromCardId });
  else if (direction === 'right') editor.goTo({ kind: 'card', id: connection.toCardId });
  else if (direction) {
    const cardId = place.kind === 'card' ? place.id : connection.fromCardId;
    walkConnections(editor, cardId, direction === 'up' ? -1 : 1);
  } else if (key === 'Enter') writeOnConnection(editor, connection.id);
  else return false;
  return true;
}
