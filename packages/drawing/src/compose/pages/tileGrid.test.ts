import { PAGE_SIDES, TILE_SHEETS } from '@milepost/schema/exporting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PX_PER_MM, tileGrid } from './tileGrid.ts';

const mm = (w: number, h: number) => ({ w: w * PX_PER_MM, h: h * PX_PER_MM });

describe('tileGrid', () => {
  it('turns the sheets so that the fewest are needed', () => {
    expect(tileGrid(mm(420, 297), 'a4', 10)).toMatchObject({ columns: 2, rows: 2 });
    const tall = tileGrid(mm(190, 1300), 'a4', 10);
    expect(tall).toMatchObject({ columns: 1, rows: 5 });
    expect(tall?.sheet.h).toBeGreaterThan(tall?.sheet.w ?? 0);
  });

  it.each([
    [210, 297],
    [297, 210],
    [100, 60],
    [20, 20],
  ])('leaves a page of %d x %d mm in one piece on A4', (w, h) => {
    expect(tileGrid(mm(w, h), 'a4', 10)).toBeUndefined();
  });

  it('covers every page, with sheets that have room for what they show and overlap as was asked', () => {
    const side = fc.integer({ min: PAGE_SIDES.least, max: PAGE_SIDES.most });
    const sheet = fc.constantFrom(...TILE_SHEETS);
    fc.assert(
      fc.property(side, side, sheet, fc.double({ min: 0, max: 40, noNaN: true }), (w, h, name, overlap) => {
        const page = mm(w, h);
        const grid = tileGrid(page, name, overlap);
        if (!grid) return;
        const { tile, rows, columns } = grid;
        expect(columns * (tile.w - grid.overlap) + grid.overlap).toBeCloseTo(page.w, 4);
        expect(rows * (tile.h - grid.overlap) + grid.overlap).toBeCloseTo(page.h, 4);
        expect(tile.w).toBeLessThanOrEqual(grid.sheet.w - 16 * PX_PER_MM + 0.01);
        expect(tile.h).toBeLessThanOrEqual(grid.sheet.h - 16 * PX_PER_MM + 0.01);
        expect(rows * columns).toBeGreaterThan(1);
      }),
    );
  });
});
