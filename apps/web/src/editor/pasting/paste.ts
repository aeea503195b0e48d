import { cleanText } from '@milepost/drawing';
import { type Grid, isList, listLines, looksLikeCells, parseTsv } from '@milepost/formats/sheets';
import type { CellPlace } from '@milepost/schema/clip';
import { messages } from '../../i18n/pastingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { firstPlace } from '../../store/place.ts';
import { cellHere } from '../grid/cellHere.ts';
import type { Content } from './content.ts';
import { isTooMuch } from './isTooMuch.ts';
import { pasteCopied } from './pasteCopied.ts';
import { pasteLines } from './pasteLines.ts';
import { readHtml } from './readHtml.ts';
import { pasteSheet } from './sheet/pasteSheet.ts';

/** Characters of each form that are looked at. A table of all the cards that a map can have is far within it. */
export const MOST_HTML = 16 * 1024 * 1024;
export const MOST_TEXT = 2 * 1024 * 1024;

/**
 * Puts what lies on the clipboard into the map, from the cell at `place` on (the keyboard's when absent): what was copied
 * in Milepost as it was, cells of a spreadsheet as steps by lanes, and any other text as a card a line.
 */
export function paste(editor: Editor, content: Content, place?: CellPlace, read: typeof readHtml = readHtml): void {
  const text = messages.editor.pasting;
  if (content.clip !== '') {
    pasteCopied(editor, content.clip, place);
    return;
  }
  const isReadable = content.html !== '' && content.html.length <= MOST_HTML && !isTooMuch(content.html);
  const page = isReadable ? read(content.html) : undefined;
  if (page?.clip) {
    pasteCopied(editor, page.clip, place);
    return;
  }
  if (page?.table === 'too large') {
    editor.page.notify(text.tableTooLarge);
    return;
  }
  const { map } = editor.state;
  // A lane that is collapsed, or a line, has no cells: the first of the map has.
  const cell = place ?? cellHere(editor.state) ?? cellHere({ map, place: firstPlace(map) });
  if (!cell) {
    editor.page.notify(text.noPlace);
    return;
  }
  const grid = page?.table;
  if (grid) {
    pasteGrid(editor, grid, cell);
    return;
  }
  const plain = cleanLines(content.text || (page?.text ?? ''));
  if (plain === '' && content.html !== '' && !isReadable) {
    editor.page.notify(text.tooLarge);
    return;
  }
  if (plain.length > MOST_TEXT) editor.page.notify(text.textTooLong(plain.length, MOST_TEXT));
  else if (page?.isOfSheet || looksLikeCells(plain)) {
    const cells = parseTsv(plain);
    if (cells) pasteGrid(editor, cells, cell);
    else editor.page.notify(text.tableTooLarge);
  } else pasteLines(editor, listLines(cleanText(plain)), cell);
}

/** A column alone is a list, which goes into one cell; so is a cell alone. */
function pasteGrid(editor: Editor, grid: Grid, cell: CellPlace): void {
  const columns = grid[0]?.length ?? 0;
  if (columns > 1) pasteSheet(editor, grid, cell);
  else
    pasteLines(
      editor,
      grid.flatMap(([only]) => (only ? linesOfCell(only.text) : [])),
      cell,
    );
}

function linesOfCell(text: string): string[] {
  return isList(text) ? listLines(text) : [text];
}

/** Line ends of every kind as line feeds; tabs stay, since they part cells. */
function cleanLines(text: string): string {
  return text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').replaceAll('\u0000', '');
}
