import { EMPTY, type Grid, type GridCell, MOST_CELLS, trimGrid } from './grid.ts';

/** A cell of a table as it is written down, which may cover others. */
export interface TableCell {
  readonly text: string;
  readonly isHeading: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Whether it only looks as if it covered others: a long text that runs over empty cells beside it. */
  readonly runsOver?: boolean;
}

/**
 * Rows of cells, some of which cover others, as a grid in which each has its place. Undefined when there are more cells
 * than `MOST_CELLS`, as covering cells can claim.
 */
export function spreadCells(rows: readonly (readonly TableCell[])[]): Grid | undefined {
  const grid: GridCell[][] = rows.map(() => []);
  let count = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { text, isHeading, colSpan, rowSpan, runsOver } of row) {
      while (grid[y]?.[x]) x++;
      const wide = Math.max(1, colSpan);
      const high = Math.min(Math.max(1, rowSpan), rows.length - y);
      count += wide * high;
      if (count > MOST_CELLS) return undefined;
      for (let down = 0; down < high; down++) {
        for (let along = 0; along < wide; along++) {
          const isFirst = down === 0 && along === 0;
          const across = runsOver ? 1 : wide;
          (grid[y + down] as GridCell[])[x + along] = isFirst ? { text, across, isHeading } : { ...EMPTY, isHeading };
        }
      }
      x += wide;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width * grid.length > MOST_CELLS) return undefined;
  return trimGrid(grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? EMPTY)));
}
