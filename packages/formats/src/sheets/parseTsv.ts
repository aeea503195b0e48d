/// <reference path="./papaparse.d.ts" />
import { parse } from 'papaparse';
import { type Grid, gridOfTexts } from './grid.ts';

/** No text on a clipboard has it, so that nothing is quoted by it. */
const NO_QUOTE = '\u0001';

/**
 * Cells as spreadsheets put them on the clipboard as text: tabs between them, a row a line, and in quotes what has a tab,
 * a line feed or a quote in it. Quotes that don't add up belong to what is said. Undefined when there are too many cells.
 */
export function parseTsv(text: string): Grid | undefined {
  const quoted = parse(text, { delimiter: '\t', quoteChar: '"' });
  const isSound = !quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = isSound ? quoted : parse(text, { delimiter: '\t', quoteChar: NO_QUOTE });
  return gridOfTexts(data.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n'))));
}

/** Whether a text is cells and not lines: a tab stands between words somewhere, not only in front of them. */
export function looksLikeCells(text: string): boolean {
  return /[^\s\t][^\S\n]*\t[^\S\n]*\S|^\t*\S[^\n]*\t/m.test(text.slice(0, 100_000));
}
