import { byOrder, type Connection, type JourneyMap } from '@milepost/schema';
import { messages } from '../../i18n/connectionMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { Place } from '../../store/place.ts';
import { type Direction, nextPlace } from '../keyboard/nextPlace.ts';
import { nameOfConnection } from '../texts/nameOfConnection.ts';
import { selectConnection } from './connect.ts';

/** The connections of a card: those that leave it first, each in the order of the cards at their other ends. */
export function connectionsOf(map: JourneyMap, cardId: string): Connection[] {
  const all = Object.values(map.connections);
  const sorted = (list: Connection[], end: 'fromCardId' | 'toCardId') =>
    list.sort((a, b) => byOrder({ id: a.id, order: placeOf(map, a[end]) }, { id: b.id, order: placeOf(map, b[end]) }));
  const leaving = all.filter(({ fromCardId }) => fromCardId === cardId);
  const coming = all.filter(({ toCardId }) => toCardId === cardId);
  return [...sorted(leaving, 'toCardId'), ...sorted(coming, 'fromCardId')];
}

/** A key that sorts cards as they stand: by stage, step, lane and place. */
function placeOf(map: JourneyMap, cardId: string): string {
  const card = map.cards[cardId];
  const step = map.steps[card?.stepId ?? ''];
  return [map.stages[step?.stageId ?? '']?.order, step?.order, map.lanes[card?.laneId ?? '']?.order, card?.order].join(
    ' ',
  );
}

/** Selects a card's first connection, or the one `by` places after the one that is selected; round and round. */
export function walkConnections(editor: Editor, cardId: string, by: 1 | -1 = 1): void {
  const { map, selection } = editor.state;
  const list = connectionsOf(map, cardId);
  const at = selection.kind === 'connection' ? list.findIndex(({ id }) => id === selection.id) : -1;
  const next = list[at < 0 ? 0 : (at + by + list.length) % list.length];
  if (!next) return;
  editor.stand({ kind: 'card', id: cardId });
  selectConnection(editor, next.id);
  editor.view.reveal({ kind: 'card', id: cardId });
  const name = nameOfConnection(map, next);
  editor.announce(messages.announce.selected(name, list.indexOf(next) + 1, list.length));
}

/** The next card in a direction, past empty cells; undefined where there is none. */
export function nextCard(map: JourneyMap, from: Place, direction: Direction): Place | undefined {
  for (let at = from; ; ) {
    const next = nextPlace(map, at, direction);
    if (next === at || (next.kind !== 'card' && next.kind !== 'cell')) return undefined;
    if (next.kind === 'card') return next;
    at = next;
  }
}
