import type { Anchor } from '@milepost/schema/http';
import { cardIndex, idOf } from '../../canvas/viewport/cardIndex.ts';
import { connectionIndex } from '../../canvas/viewport/connectionIndex.ts';
import type { Editor } from '../../store/createEditor.ts';
import { cellAt } from '../grid/cellAt.ts';

/** Px on the screen within which a line is meant. */
const REACH = 8;

/**
 * What of the map a point of the window means: a header, a card, a line; in an empty cell its step, elsewhere the map.
 */
export function anchorAt(editor: Editor, clientX: number, clientY: number, zoom: number): Anchor {
  const header = headerAt(clientX, clientY);
  if (header) return header;
  const { layout } = editor.state;
  const { x, y } = editor.view.toLayout(clientX, clientY);
  const item = cardIndex(layout).at(x, y);
  if (item) return { kind: 'card', id: idOf(item) };
  const connection = connectionIndex(layout).at(x, y, REACH / zoom);
  if (connection) return { kind: 'connection', id: connection.id };
  const cell = cellAt(layout, x, y);
  return cell ? { kind: 'step', id: cell.step.id } : { kind: 'map' };
}

/** Headers stay in sight when the map scrolls beneath them. */
function headerAt(clientX: number, clientY: number): Anchor | undefined {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const key = element instanceof HTMLElement ? element.dataset['place'] : undefined;
    const [, kind, id] = /^(stage|step|lane) (.+)$/.exec(key ?? '') ?? [];
    if (kind && id) return { kind: kind as 'stage' | 'step' | 'lane', id };
  }
  return undefined;
}
