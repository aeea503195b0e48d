import { type Grid, type GridCell, isFilled, turnGrid } from '@milepost/formats/sheets';
import { type JourneyMap, lanesOf } from '@milepost/schema';
import { sameName } from '@milepost/schema/clip';
import { laneKindOf } from './laneKindOf.ts';

/** How a table is read. */
export interface SheetOptions {
  /** Whether the first row names steps, or stages. */
  readonly firstRow: boolean;
  /** Whether the first column names lanes. */
  readonly firstColumn: boolean;
  /** Whether rows and columns are swapped first, for tables with the steps one below the other. */
  readonly turned: boolean;
  /** Whether each line of a cell becomes a card of its own, and not only the entries of a list. */
  readonly perLine: boolean;
}

/** What stands in the corner of a table whose first row and column are headings, when anything does. */
const CORNERS =
  /^(stages?|phases?|steps?|lanes?|journey|customer journey|phasen?|schritte?|ebenen?|bahnen?)?( ?[/|\\] ?.*)?$/i;

/** Characters that a heading has at most. */
const LONGEST_HEADING = 60;

/** How a table is probably meant, from the names in the map and from how it looks. */
export function guessOptions(map: JourneyMap, grid: Grid): SheetOptions {
  const across = guessHeadings(map, grid);
  const down = guessHeadings(map, turnGrid(grid));
  const turned = down.sure > across.sure;
  const { firstRow, firstColumn } = turned ? down : across;
  return { firstRow, firstColumn, turned, perLine: false };
}

/** The cells beneath and beside the headings. */
export function bodyOf(grid: Grid, { firstRow, firstColumn }: Pick<SheetOptions, 'firstRow' | 'firstColumn'>): Grid {
  const rows = firstRow ? grid.slice(1) : grid;
  return firstColumn ? rows.map((row) => row.slice(1)) : rows;
}

/** Whether first row and column are headings; `sure` counts the names among them that the map or the language knows. */
function guessHeadings(map: JourneyMap, grid: Grid): { firstRow: boolean; firstColumn: boolean; sure: number } {
  const [row = [], ...rows] = grid;
  const hasRows = rows.length > 0;
  const columnHeads = row.slice(1);
  const rowHeads = rows.flatMap(([first]) => first ?? []);
  const corner = row[0];
  const isCorner = hasRows && corner !== undefined && CORNERS.test(corner.text.trim());
  const framed = isCorner && areLabels(columnHeads, 'covering') && areLabels(rowHeads, 'filling');

  const stepNames = [...Object.values(map.stages), ...Object.values(map.steps)].map(({ name }) => name);
  const laneNames = lanesOf(map).map(({ name }) => name);
  const isStep = (name: string) => stepNames.some((known) => sameName(known, name));
  const isLane = (name: string) => laneNames.some((known) => sameName(known, name)) || laneKindOf(name) !== undefined;
  const lanes = share(rowHeads, isLane);
  const steps = share(columnHeads, isStep);
  // Without lanes beside it, the first row begins with a step's name.
  const stepsAlone = share(row, isStep);

  const looksHeaded = hasRows && isHeaded(row) && !rows.some(isHeaded);
  const firstColumn = lanes > 0.5 || framed || (isCorner && steps > 0.5 && areLabels(rowHeads, 'filling'));
  const firstRow =
    hasRows && ((firstColumn ? steps : stepsAlone) > 0.5 || framed || (firstColumn && isCorner) || looksHeaded);
  const named = Math.max(steps, stepsAlone);
  return { firstRow, firstColumn, sure: (lanes > 0.5 ? lanes : 0) + (hasRows && named > 0.5 ? named : 0) };
}

/** How many of the filled cells are names of a kind: from 0 to 1. */
function share(cells: readonly GridCell[], isNamed: (text: string) => boolean): number {
  const filled = cells.filter(isFilled);
  return filled.length === 0 ? 0 : filled.filter(({ text }) => isNamed(text)).length / filled.length;
}

/** Whether cells are short, on one line and different from each other. Some may be empty where a merged one covers them. */
function areLabels(cells: readonly GridCell[], gaps: 'covering' | 'filling'): boolean {
  const texts = cells.filter(isFilled).map(({ text }) => text.trim());
  const covered = cells.reduce((sum, { across }) => sum + across - 1, 0);
  if (texts.length < (gaps === 'covering' ? cells.length - covered : 1)) return false;
  return (
    texts.length > 0 &&
    texts.every((text) => text.length <= LONGEST_HEADING && !text.includes('\n')) &&
    new Set(texts).size === texts.length
  );
}

function isHeaded(cells: readonly GridCell[]): boolean {
  const filled = cells.filter(isFilled);
  return filled.length > 0 && filled.every(({ isHeading }) => isHeading);
}
