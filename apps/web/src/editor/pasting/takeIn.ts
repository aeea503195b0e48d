import type { CellPlace } from '@milepost/schema/clip';
import type { Editor } from '../../store/createEditor.ts';
import { contentOf } from './content.ts';
import { paste } from './paste.ts';

/**
 * Takes in what was pasted or dropped, by what is in it; `place` is the cell that it was dropped on, and the keyboard's
 * when absent. Returns whether there was anything in it. Spreadsheets put a picture of their cells beside them, so words
 * and tables go before files.
 */
export function takeIn(editor: Editor, data: DataTransfer, place?: CellPlace): boolean {
  const content = contentOf(data);
  if (content.clip === '' && content.html === '' && content.text === '') return false;
  paste(editor, content, place);
  return true;
}

/**
 * Whether what is dragged over the page holds anything that `takeIn` takes; what it is stays secret until it is dropped.
 * A picture from a page comes with its address as text, and is meant as a picture.
 */
export function canTakeIn({ types }: DataTransfer): boolean {
  return !types.includes('Files') && (types.includes('text/plain') || types.includes('text/html'));
}
