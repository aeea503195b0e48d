import { type Grid, spreadCells, type TableCell } from '@milepost/formats/sheets';
import { LIMITS } from '@milepost/schema';
import { textOfNode } from './textOfNode.ts';
import { CLIP_ATTRIBUTE } from './writeClipForms.ts';

/** What a piece of HTML from the clipboard holds. */
export interface ReadHtml {
  /** Milepost's own form, if it was copied there. */
  readonly clip: string | undefined;
  /** The table in it, when it is one and not a text with a table somewhere. */
  readonly table: Grid | 'too large' | undefined;
  /** Whether a spreadsheet wrote it, also when it copied a single cell. */
  readonly isOfSheet: boolean;
  readonly text: string;
}

/** A table with more cells than this, headings and all, has more than a map has places for. */
const MOST_PLACES = (LIMITS.steps + 1) * (LIMITS.lanes + 1);

/** Reads HTML in a document of its own, in which nothing runs and nothing is loaded. */
export function readHtml(html: string): ReadHtml {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const clip = page.querySelector(`[${CLIP_ATTRIBUTE}]`)?.getAttribute(CLIP_ATTRIBUTE) ?? undefined;
  if (clip) return { clip, table: undefined, isOfSheet: false, text: '' };
  const isOfSheet = page.querySelector('google-sheets-html-origin, [data-sheets-root], [data-sheets-value]') !== null;
  return { clip, table: tableOf(page), isOfSheet, text: textOfNode(page.body) };
}

function tableOf(page: Document): ReadHtml['table'] {
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.rows.length > 0 && !table.querySelector('table'),
  );
  const table = tables.reduce<HTMLTableElement | undefined>(
    (most, next) => (!most || next.rows.length > most.rows.length ? next : most),
    undefined,
  );
  if (!table) return undefined;
  // A letter or an article that has a table in it is read as the text that it is.
  const inside = table.textContent.trim().length;
  if (inside === 0 || inside * 2 < lengthWithoutStyles(page)) return undefined;
  const widest = [...table.rows].reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (table.rows.length * widest > MOST_PLACES) return 'too large';
  const rows = [...table.rows].filter(isShown).map((row) => [...row.cells].map(cellOf));
  const grid = spreadCells(rows);
  if (!grid) return 'too large';
  return grid.length > 0 ? grid : undefined;
}

function lengthWithoutStyles(page: Document): number {
  for (const element of page.body.querySelectorAll('style, script, template')) element.remove();
  return page.body.textContent.trim().length;
}

/** Read as it is written: asking the browser what each of many thousand styles means takes seconds. */
function styleOf(element: HTMLElement): string {
  return element.getAttribute('style') ?? '';
}

function isShown(row: HTMLElement): boolean {
  return !/display:\s*none/i.test(styleOf(row));
}

function cellOf(cell: HTMLTableCellElement): TableCell {
  const { colSpan, rowSpan } = cell;
  // Excel lets a long text cover the empty cells beside it, and says in its own style that it isn't meant.
  const runsOver = /mso-ignore:\s*colspan/i.test(styleOf(cell));
  return { text: textOfNode(cell), isHeading: isHeading(cell), colSpan, rowSpan, runsOver };
}

function isHeading(cell: HTMLTableCellElement): boolean {
  if (cell.nodeName === 'TH' || /font-weight:\s*(bold|[6-9]00)/i.test(styleOf(cell))) return true;
  const bold = cell.querySelector('b, strong');
  return bold !== null && bold.textContent.trim() === cell.textContent.trim();
}
