import type { Change, JourneyMap } from '@milepost/schema';
import { LIMITS } from '@milepost/schema';
import { messages } from '../../i18n/pastingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { selectionOf } from '../../store/selection.ts';
import { tellOfCollapsed } from '../moving/tellOfCollapsed.ts';
import { offerUndo } from '../offerUndo.ts';

/**
 * Does what was worked out, as one step of undo, selects the new cards and says what happened. Nothing is done where the
 * map is full; the page is told then.
 */
export function finishPaste(
  editor: Editor,
  { changes, cardIds, said }: { changes: readonly Change[]; cardIds: readonly string[]; said: string },
): boolean {
  if (!editor.dispatch(() => [...changes], undefined)) return false;
  const [first] = cardIds;
  if (first) editor.goTo({ kind: 'card', id: first }, 'keep');
  editor.select(selectionOf(cardIds));
  editor.view.takeFocus();
  editor.announce(said);
  offerUndo(editor, said);
  tellOfCollapsed(editor, cardIds);
  return true;
}

/** Whether so many cards more fit into the map; says so when they don't. */
export function hasRoom(editor: Editor, cards: number): boolean {
  const room = roomFor(editor.state.map);
  if (cards <= room) return true;
  editor.page.notify(messages.editor.pasting.noRoom(cards, room, LIMITS.cards));
  return false;
}

export function roomFor(map: JourneyMap): number {
  return Math.max(0, LIMITS.cards - Object.keys(map.cards).length);
}
