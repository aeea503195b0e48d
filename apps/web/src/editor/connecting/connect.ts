import { addConnection, changeConnection, faultInConnection, newId } from '@milepost/schema';
import { messages } from '../../i18n/connectionMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { Mode } from '../../store/mode.ts';
import { IDLE } from '../../store/mode.ts';
import { nameOfConnection, shortNameOfCard } from '../texts/nameOfConnection.ts';
import { beginTyping, endTyping } from '../typing/typing.ts';

export type Connecting = Extract<Mode, { kind: 'connecting' }>;

/** Begins to choose the card that another one is connected to, or a connection's other end: by arrow keys or a click. */
export function beginConnecting(editor: Editor, held: Pick<Connecting, 'cardId' | 'end' | 'connectionId'>): void {
  endTyping(editor);
  const { map } = editor.state;
  if (!Object.hasOwn(map.cards, held.cardId)) return;
  editor.setMode({ kind: 'connecting', by: 'steps', ...held, targetId: undefined });
  if (editor.state.mode.kind !== 'connecting') return;
  editor.goTo({ kind: 'card', id: held.cardId }, 'keep');
  editor.view.takeFocus();
  editor.announce(messages.announce.begun(shortNameOfCard(map, held.cardId)));
}

/** Why the two cards can't be joined so, in a word of the schema's; undefined when they can. A cycle is no reason: it makes a loop. */
export function faultOfTarget(editor: Editor, mode: Connecting, targetId: string) {
  const { map } = editor.state;
  const old = map.connections[mode.connectionId ?? ''];
  const fault = faultInConnection(map, { id: '', kind: 'flow', ...old, ...endsOf(mode, targetId) });
  return fault === 'cycle' ? undefined : fault;
}

function endsOf({ cardId, end }: Connecting, targetId: string): { fromCardId: string; toCardId: string } {
  return end === 'from' ? { fromCardId: cardId, toCardId: targetId } : { fromCardId: targetId, toCardId: cardId };
}

/** Connects to a card, as one step of undo, and selects the connection; or says why not. Without a card nothing happens. */
export function connect(editor: Editor, targetId: string | undefined): void {
  const { mode, map } = editor.state;
  if (mode.kind !== 'connecting') return;
  editor.setMode(IDLE);
  editor.stand({ kind: 'card', id: mode.cardId });
  if (targetId === undefined) {
    say(editor, messages.announce.nothingThere);
    return;
  }
  const ends = endsOf(mode, targetId);
  const before = map.connections[mode.connectionId ?? ''];
  if (before?.fromCardId === ends.fromCardId && before.toCardId === ends.toCardId) {
    editor.announce(messages.announce.cancelled);
    return;
  }
  const fault = faultOfTarget(editor, mode, targetId);
  if (fault) {
    say(editor, messages.faults[fault]);
    return;
  }
  const id = before?.id ?? newId();
  const done = before
    ? editor.dispatch(changeConnection, { id, fields: ends })
    : editor.dispatch(addConnection, { id, ...ends });
  if (!done) return;
  selectConnection(editor, id);
  tellOf(editor, id, before ? messages.announce.changed : messages.announce.made, before?.kind);
}

/** Says what became of a connection; also that it became a loop, which nobody asked for. */
function tellOf(editor: Editor, id: string, said: (name: string) => string, kindBefore: string | undefined): void {
  const connection = editor.state.map.connections[id];
  if (!connection) return;
  const becameLoop = connection.kind === 'loop' && kindBefore !== 'loop';
  const words = said(nameOfConnection(editor.state.map, connection));
  editor.announce(becameLoop ? `${words}. ${messages.announce.isLoop}` : words);
  if (becameLoop) editor.page.notify(messages.announce.isLoop);
}

/** Gives the choice up. */
export function cancelConnecting(editor: Editor): void {
  const { mode } = editor.state;
  if (mode.kind !== 'connecting') return;
  editor.setMode(IDLE);
  editor.goTo({ kind: 'card', id: mode.cardId }, 'keep');
  editor.announce(messages.announce.cancelled);
}

/** Selects a connection; the keyboard goes on at the card that it leaves, or stays at the one that it reaches. */
export function selectConnection(editor: Editor, id: string): void {
  const { map, place } = editor.state;
  const connection = map.connections[id];
  if (!connection) return;
  const { fromCardId, toCardId } = connection;
  if (place.kind !== 'card' || (place.id !== fromCardId && place.id !== toCardId)) {
    editor.stand({ kind: 'card', id: fromCardId });
  }
  editor.select({ kind: 'connection', id });
}

/** Writes on a connection: on its line, or in the details where no lines are shown. */
export function writeOnConnection(editor: Editor, id: string): void {
  if (editor.state.shownAs === 'table') editor.page.focusInspector();
  else beginTyping(editor, { in: 'connections', id });
}

/** Turns a connection around, as one step of undo. */
export function reverse(editor: Editor, id: string): void {
  const { map } = editor.state;
  const connection = map.connections[id];
  if (!connection) return;
  const fields = { fromCardId: connection.toCardId, toCardId: connection.fromCardId };
  const fault = faultInConnection(map, { ...connection, ...fields });
  if (fault !== undefined && fault !== 'cycle') say(editor, messages.faults[fault]);
  else if (editor.dispatch(changeConnection, { id, fields }))
    tellOf(editor, id, messages.announce.changed, connection.kind);
}

/** Tells those who see and those who don't. */
function say(editor: Editor, words: string): void {
  editor.announce(words);
  editor.page.notify(words);
}
