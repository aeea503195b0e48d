export { filledCells, type Grid, type GridCell, isFilled, turnGrid } from './grid.ts';
export { isList, listLines } from './listLines.ts';
export { looksLikeCells, parseTsv } from './parseTsv.ts';
export { spreadCells, type TableCell } from './spreadCells.ts';
