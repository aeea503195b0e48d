import { OVERLAPS, type PagesOptions, type TileSheet } from '@milepost/schema/exporting';
import { layoutText } from '../../layout/layoutText.ts';
import { cullOps } from '../../scene/cullOps.ts';
import { BETWEEN } from '../../scene/infographic/sheet.ts';
import { textOps } from '../../scene/marks.ts';
import type { Op } from '../../scene/ops.ts';
import type { MeasureText } from '../../text/measureText.ts';
import type { ComposedPage } from '../composition.ts';
import { cropMarks, type Kept, MARK_INK } from './cropMarks.ts';
import type { PageWords } from './pageWords.ts';
import { type TileGrid, tileGrid } from './tileGrid.ts';
import { TooManySheetsError } from './tooManySheetsError.ts';

const PAPER = '#ffffff';
/** Px from a sheet's label to what is kept above it, and to the marks beside it. */
const ABOVE = 6;
const BESIDE = 10;
/** The small plan of all sheets: px of a cell, the share of it that is filled, and px of all cells at most. */
const KEY = { cell: { w: 9, h: 7 }, filled: 0.84, most: { w: 80, h: 20 }, ink: '#cccccc' } as const;

/**
 * A page cut into sheets to be put together, row by row, each with marks to cut along and the place where it belongs. One that is no
 * larger than a sheet stays as it is.
 *
 * @throws TooManySheetsError
 */
export function tilePages(
  page: ComposedPage,
  { sheet = 'a4', overlap = OVERLAPS.usual }: Partial<Pick<PagesOptions, 'sheet' | 'overlap'>>,
  words: PageWords,
  measure: MeasureText,
): readonly [ComposedPage, ...ComposedPage[]] {
  const gridFor = (name: TileSheet) => tileGrid({ w: page.width, h: page.height }, name, overlap);
  TooManySheetsError.check(sheet, (name) => {
    const { rows, columns } = gridFor(name) ?? { rows: 1, columns: 1 };
    return rows * columns;
  });
  const grid = gridFor(sheet);
  if (!grid) return [page];
  const sheets = Array.from({ length: grid.rows * grid.columns }, (_, index) => {
    const [row, column] = [Math.floor(index / grid.columns), index % grid.columns];
    return sheetPage(page, grid, row, column, words, measure);
  });
  return sheets as [ComposedPage, ...ComposedPage[]];
}

function sheetPage(
  page: ComposedPage,
  grid: TileGrid,
  row: number,
  column: number,
  words: PageWords,
  measure: MeasureText,
): ComposedPage {
  const { sheet, tile, rows, columns, overlap } = grid;
  const kept: Kept = {
    x: (sheet.w - tile.w) / 2,
    y: (sheet.h - tile.h) / 2,
    ...tile,
    overlap: {
      left: column > 0 ? overlap : 0,
      right: column < columns - 1 ? overlap : 0,
      top: row > 0 ? overlap : 0,
      bottom: row < rows - 1 ? overlap : 0,
    },
  };
  const from = { x: column * (tile.w - overlap), y: row * (tile.h - overlap) };
  const place = words.sheet(row + 1, rows, column + 1, columns);
  const shown: Op = {
    op: 'group',
    kind: 'background',
    x: kept.x - from.x,
    y: kept.y - from.y,
    bounds: { ...from, ...tile },
    clip: true,
    ops: cullOps(page.ops, { ...from, ...tile }),
  };
  return {
    ...page,
    width: sheet.w,
    height: sheet.h,
    ops: [
      { op: 'rect', x: 0, y: 0, ...sheet, fill: PAPER },
      shown,
      ...cropMarks(kept),
      ...label(`${place}${BETWEEN}${page.title}`, kept, keyWidth(grid), measure),
      ...key(grid, row, column, kept),
    ],
    opaque: true,
    bookmarks: [{ title: place, y: 0, level: 0 }],
  };
}

/** A cell of the small plan of all sheets, of which there may be many. */
function cellOf({ rows, columns }: TileGrid): { w: number; h: number } {
  return { w: Math.min(KEY.cell.w, KEY.most.w / columns), h: Math.min(KEY.cell.h, KEY.most.h / rows) };
}

function keyWidth(grid: TileGrid): number {
  return cellOf(grid).w * grid.columns;
}

/** A small plan of all sheets beneath what is kept, this one filled. */
function key(grid: TileGrid, row: number, column: number, { x, y, h, overlap }: Kept): Op[] {
  const cell = cellOf(grid);
  const [left, top] = [x + overlap.left + BESIDE, y + h + ABOVE];
  const size = { w: cell.w * KEY.filled, h: cell.h * KEY.filled };
  return Array.from({ length: grid.rows * grid.columns }, (_, index): Op => {
    const [down, across] = [Math.floor(index / grid.columns), index % grid.columns];
    const place = { x: left + across * cell.w, y: top + down * cell.h, ...size };
    const isThis = down === row && across === column;
    return { op: 'rect', ...place, fill: isThis ? MARK_INK : KEY.ink };
  });
}

/** One line beneath what is kept, between its marks; what is too long for that ends early. */
function label(text: string, { x, y, w, h, overlap }: Kept, before: number, measure: MeasureText): Op[] {
  const left = x + overlap.left + BESIDE + before + BESIDE;
  const place = { x: left, y: y + h + ABOVE, w: x + w - overlap.right - BESIDE - left };
  const block = layoutText(text, 'meta', place, measure);
  return textOps({ ...block, lines: block.lines.slice(0, 1) }, MARK_INK);
}
