import { isGerman } from '@milepost/schema';

/** The words that several pages of one map need beside those of the drawing. */
export interface PageWords {
  /** Where a sheet belongs when all are put together. Counted from 1. */
  readonly sheet: (row: number, rows: number, column: number, columns: number) => string;
  /** The page that shows all before others show parts. */
  readonly overview: string;
  /** The how many-th stage it is, counted from 1. */
  readonly stage: (number: number, stages: number) => string;
}

const english: PageWords = {
  sheet: (row, rows, column, columns) => `Row ${row} of ${rows}, column ${column} of ${columns}`,
  overview: 'Overview',
  stage: (number, stages) => `Stage ${number} of ${stages}`,
};

const german: PageWords = {
  sheet: (row, rows, column, columns) => `Reihe ${row} von ${rows}, Spalte ${column} von ${columns}`,
  overview: 'Überblick',
  stage: (number, stages) => `Phase ${number} von ${stages}`,
};

/** The words for pages in a language; English where there are none in it. */
export function pageWordsFor(locale: string | undefined): PageWords {
  return isGerman(locale) ? german : english;
}
