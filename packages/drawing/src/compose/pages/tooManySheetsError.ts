import { TILE_SHEETS, type TileSheet } from '@milepost/schema/exporting';

/** Sheets that anybody might still want to put together. */
export const MOST_SHEETS = 200;

/** A page would have to be cut into more sheets than can be put together. */
export class TooManySheetsError extends RangeError {
  readonly sheets: number;

  /**
   * @param sheet what was asked for
   * @param larger what would do
   */
  constructor(sheets: number, sheet: TileSheet, larger: TileSheet | undefined) {
    const remedy = larger ? `larger sheets (sheet=${larger})` : 'a smaller page (such as paper=a0)';
    super(
      `To cut this page takes ${sheets} sheets (sheet=${sheet}), and no more than ${MOST_SHEETS} can be made. Choose ${remedy}.`,
    );
    this.name = 'TooManySheetsError';
    this.sheets = sheets;
  }

  /**
   * @param count of the sheets that a page would be cut into
   * @throws TooManySheetsError
   */
  static check(sheet: TileSheet, count: (sheet: TileSheet) => number): void {
    const sheets = count(sheet);
    if (sheets <= MOST_SHEETS) return;
    throw new TooManySheetsError(
      sheets,
      sheet,
      TILE_SHEETS.find((other) => count(other) <= MOST_SHEETS),
    );
  }
}
