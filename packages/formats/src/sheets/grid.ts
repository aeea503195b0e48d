/** A cell of a table, with its lines parted by line feeds. */
export interface GridCell {
  readonly text: string;
  /** How many columns it covers; the cells that it covers beside itself are in the grid too, and empty. */
  readonly across: number;
  /** Whether it is set as a heading: by its element or in bold. */
  readonly isHeading: boolean;
}

/** A table with as many cells in each row as in the others. */
export type Grid = readonly (readonly GridCell[])[];

/** More cells than this are no table that anybody reads. Rows that a spreadsheet has beneath its data count too. */
export const MOST_CELLS = 250_000;

export const EMPTY: GridCell = { text: '', across: 1, isHeading: false };

export function isFilled({ text }: GridCell): boolean {
  return text.trim() !== '';
}

/** How many cells have something in them. */
export function filledCells(grid: Grid): number {
  return grid.reduce((sum, row) => sum + row.filter(isFilled).length, 0);
}

/** The grid without the empty rows and columns around what is filled. */
export function trimGrid(grid: Grid): Grid {
  const isRowFilled = (row: readonly GridCell[]) => row.some(isFilled);
  const rows = grid.slice(grid.findIndex(isRowFilled), grid.findLastIndex(isRowFilled) + 1);
  if (!rows.some(isRowFilled)) return [];
  const from = Math.min(...rows.filter(isRowFilled).map((row) => row.findIndex(isFilled)));
  // A cell at the right end may cover columns that are empty otherwise.
  const to = rows.reduce((last, row) => Math.max(last, row.findLastIndex(isFilled)), 0);
  return rows.map((row) => {
    const kept = row.slice(from, to + 1);
    return kept.map((cell, column) => ({ ...cell, across: Math.min(cell.across, kept.length - column) }));
  });
}

/** The grid with its rows as columns. What covered several columns covers one then. */
export function turnGrid(grid: Grid): Grid {
  const [first = []] = grid;
  return first.map((_, column) => grid.map((row) => ({ ...(row[column] ?? EMPTY), across: 1 })));
}

/** Rows of texts as a grid; short rows are filled up. Undefined when there are more cells than `MOST_CELLS`. */
export function gridOfTexts(rows: readonly (readonly string[])[]): Grid | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > MOST_CELLS) return undefined;
  const all = rows.map((row) => Array.from({ length: width }, (_, column) => ({ ...EMPTY, text: row[column] ?? '' })));
  return trimGrid(all);
}
