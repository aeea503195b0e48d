import { CARD_KIND_OF_LANE, newId } from '@milepost/schema';
import { type CellPlace, putCards } from '@milepost/schema/clip';
import { messages } from '../../i18n/pastingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { finishPaste, hasRoom } from './finishPaste.ts';
import { cardSaying } from './sayings.ts';

/** Texts as cards of one cell, in their order. */
export function pasteLines(editor: Editor, texts: readonly string[], cell: CellPlace): void {
  const { map } = editor.state;
  const text = messages.editor.pasting;
  const { laneId, stepId } = cell;
  if (!CARD_KIND_OF_LANE[map.lanes[laneId]?.kind ?? 'divider']) {
    editor.page.notify(text.noPlace);
    return;
  }
  if (!hasRoom(editor, texts.length)) return;
  const sayings = texts.flatMap((line) => cardSaying(map, line, { id: newId(), laneId, stepId }) ?? []);
  if (sayings.length === 0) {
    editor.page.notify(text.nothing);
    return;
  }
  const cards = sayings.map(({ card }) => card);
  const cut = sayings.filter(({ isCut }) => isCut).length;
  finishPaste(editor, {
    changes: putCards(map, cards, cell),
    cardIds: cards.map(({ id }) => id),
    said: [text.pasted(cards.length), ...(cut > 0 ? [text.cutShort(cut)] : [])].join(' '),
  });
}
