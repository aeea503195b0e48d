import { cleanText } from '@milepost/drawing';
import { type Grid, type GridCell, isFilled, isList, listLines, turnGrid } from '@milepost/formats/sheets';
import { type Card, type Change, cutText, type JourneyMap, LIMITS, newId } from '@milepost/schema';
import { type CellPlace, putCards } from '@milepost/schema/clip';
import { cardSaying } from '../sayings.ts';
import { type Heading, planColumns, type Track } from './planColumns.ts';
import { planRows } from './planRows.ts';
import { bodyOf, type SheetOptions } from './sheetOptions.ts';

/** What it takes to put a table into a map, and what it would look like. */
export interface SheetPlan {
  readonly changes: readonly Change[];
  readonly cards: readonly Card[];
  /** The map with the steps and lanes that the table goes into. */
  readonly map: JourneyMap;
  readonly columns: readonly Track[];
  readonly rows: readonly Track[];
  /** What the cards of each cell say, by row and column. */
  readonly cells: readonly (readonly (readonly string[])[])[];
  readonly newSteps: number;
  readonly newLanes: number;
  /** How many texts lost their end. */
  readonly cut: number;
}

/** A table as steps by lanes, from a cell on. It has to fit: see `sizeOfSheet`. */
export function planSheet(
  map: JourneyMap,
  original: Grid,
  options: SheetOptions,
  place: CellPlace,
  makeId: () => string = newId,
): SheetPlan {
  const grid = options.turned ? turnGrid(original) : original;
  const body = bodyOf(grid, options);
  const heads = headingsOf(grid, options);
  // A column or row that has neither a heading nor anything in it was only left free.
  const isColumnUsed = (x: number) =>
    !options.firstRow || heads[x]?.name || body.some((row) => row[x] && isFilled(row[x]));
  const isRowUsed = (y: number) => !options.firstColumn || body[y]?.some(isFilled);
  const xs = heads.flatMap((_, x) => (isColumnUsed(x) ? [x] : []));
  const ys = body.flatMap((_, y) => (isRowUsed(y) ? [y] : []));
  const names = ys.map((y) => (options.firstColumn ? lineOf(grid[y + (options.firstRow ? 1 : 0)]?.[0]) : undefined));

  const columns = planColumns(
    map,
    xs.map((x) => heads[x] as Heading),
    place.stepId,
    makeId,
  );
  const rows = planRows(columns.map, names, place.laneId, makeId);
  const cards: Card[] = [];
  let cut = 0;
  const cells = ys.map((y, row) =>
    xs.map((x, column) => {
      const cell = body[y]?.[x];
      const laneId = rows.rows[row]?.id;
      const stepId = columns.columns[column]?.id;
      if (!cell || !laneId || !stepId) return [];
      return textsOf(cell, options).flatMap((text) => {
        const saying = cardSaying(rows.map, text, { id: makeId(), laneId, stepId });
        if (!saying) return [];
        if (saying.isCut) cut++;
        cards.push(cell.across > 1 ? { ...saying.card, span: Math.min(cell.across, LIMITS.steps) } : saying.card);
        return [text];
      });
    }),
  );
  return {
    changes: [...columns.changes, ...rows.changes, ...putCards(map, cards, place)],
    cards,
    map: rows.map,
    columns: columns.columns,
    rows: rows.rows,
    cells,
    newSteps: columns.columns.filter(({ isNew }) => isNew).length,
    newLanes: rows.rows.filter(({ isNew, id }, index) => isNew && rows.rows.findIndex((row) => row.id === id) === index)
      .length,
    cut,
  };
}

/** The heading of each column of the body; a merged one stands over all that it covers. */
function headingsOf(grid: Grid, { firstRow, firstColumn }: SheetOptions): Heading[] {
  const [row = []] = grid;
  let over: { name: string; first: number; end: number } = { name: '', first: 0, end: 0 };
  const headings = row.map((cell, x): Heading => {
    if (!firstRow) return { name: '', nth: 0 };
    if (isFilled(cell)) over = { name: lineOf(cell), first: x, end: x + cell.across };
    return x < over.end ? { name: over.name, nth: x - over.first } : { name: '', nth: 0 };
  });
  return firstColumn ? headings.slice(1) : headings;
}

/** A heading's text on one line, no longer than a name may be. */
function lineOf(cell: GridCell | undefined): string {
  const line = cleanText(cell?.text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return cutText(line, LIMITS.nameLength);
}

function textsOf({ text }: GridCell, { perLine }: SheetOptions): string[] {
  if (text.trim() === '') return [];
  return perLine || isList(text) ? listLines(text) : [text];
}
