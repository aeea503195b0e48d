import { blankMap, type JourneyMap } from '@milepost/schema';
import type { ExportOptions } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupOp, Op } from '../../scene/ops.ts';
import { composeHere } from '../../skia/composeHere.ts';
import { skiaPaint } from '../../skia/skiaPaint.ts';
import { arbitraryHardMap } from '../../testing/arbitraryHardMap.ts';
import { hardMap } from '../../testing/hardMap.ts';
import { textsOf } from '../../testing/textsOf.ts';
import type { ComposedPage } from '../composition.ts';
import { TooManySheetsError } from './tooManySheetsError.ts';

const AROUND = { date: '2026-11-22' };
const saas = TEMPLATES.find(({ id }) => id === 'saas')?.build() ?? blankMap();

function tiles(map: JourneyMap, options: ExportOptions = {}): readonly ComposedPage[] {
  return composeHere(map, 'pdf', { pages: 'tiles', ...options }, AROUND).pages;
}

function shownOf(page: ComposedPage): GroupOp {
  return page.ops.find((op) => op.op === 'group' && op.clip) as GroupOp;
}

function groupsOf(ops: readonly Op[]): GroupOp[] {
  return ops.flatMap((op) => (op.op === 'group' ? [op, ...groupsOf(op.ops)] : []));
}

function pixels({ width, height }: ComposedPage, ops: readonly Op[], offset: { x: number; y: number }): Uint8Array {
  const context = createCanvas(Math.ceil(width), Math.ceil(height)).getContext('2d');
  skiaPaint(context, ops, { offset, lang: 'en' });
  const { data } = context.getImageData(0, 0, Math.ceil(width), Math.ceil(height));
  return new Uint8Array(data.buffer, data.byteOffset, data.length);
}

describe('tilePages', () => {
  it('shows on each sheet just what the page has there', () => {
    const [page] = composeHere(saas, 'pdf', { paper: 'a2' }, AROUND).pages;
    for (const sheet of tiles(saas, { paper: 'a2' })) {
      const { x, y, bounds } = shownOf(sheet);
      const got = pixels(sheet, sheet.ops, { x: 0, y: 0 });
      const wanted = pixels(sheet, page.ops, { x, y });
      const across = Math.ceil(sheet.width);
      let [all, different] = [0, 0];
      for (let py = Math.ceil(y + bounds.y); py < Math.floor(y + bounds.y + bounds.h); py++) {
        for (let px = Math.ceil(x + bounds.x); px < Math.floor(x + bounds.x + bounds.w); px++) {
          const at = (py * across + px) * 4;
          all++;
          // Edges of shapes may be rounded otherwise.
          if ([0, 1, 2].some((part) => Math.abs((got[at + part] ?? 0) - (wanted[at + part] ?? 0)) > 16)) different++;
        }
      }
      expect(different / all).toBeLessThan(0.001);
    }
  });

  it('says where each sheet belongs and what of, and paints beside what is kept only its marks', () => {
    const sheets = tiles(saas, { paper: 'a2', language: 'de' });
    expect(sheets.length).toBe(8);
    const last = sheets.at(-1) as ComposedPage;
    expect(last.bookmarks).toEqual([{ title: 'Reihe 2 von 2, Spalte 4 von 4', y: 0, level: 0 }]);
    const words = last.ops.flatMap((op) => (op.op === 'text' ? [op.text] : []));
    expect(words.join()).toMatch(/^Reihe 2 von 2, Spalte 4 von 4.· I want next week/u);
    const { x, y, bounds } = shownOf(last);
    const rings = last.ops.filter((op) => op.op === 'rect' && op.radius);
    // A corner has neighbours at two sides, and two marks for each.
    expect(rings).toHaveLength(4);
    for (const op of last.ops) {
      if (op.op !== 'line') continue;
      const inside =
        op.x2 > x + bounds.x &&
        op.x1 < x + bounds.x + bounds.w &&
        op.y2 > y + bounds.y &&
        op.y1 < y + bounds.y + bounds.h;
      expect(inside).toBe(false);
      expect(Math.min(op.x1, op.y1)).toBeGreaterThan(0);
      expect(op.x2 < last.width && op.y2 < last.height).toBe(true);
    }
  });

  it('has every card and every word on a sheet', () => {
    fc.assert(
      fc.property(arbitraryHardMap, (map) => {
        const [page] = composeHere(map, 'pdf', { paper: 'a3' }, AROUND).pages;
        const sheets = tiles(map, { paper: 'a3', overlap: 0 });
        const ids = (pages: readonly ComposedPage[]) =>
          new Set(pages.flatMap(({ ops }) => groupsOf(ops).flatMap(({ kind, id }) => (kind === 'card' && id) || [])));
        expect(ids(sheets)).toEqual(ids([page]));
        const words = new Set(sheets.flatMap(({ ops }) => textsOf(ops).map(({ text }) => text)));
        for (const { text } of textsOf(page.ops)) expect(words).toContain(text);
      }),
      { numRuns: 3, seed: 20_261_126 },
    );
  });

  it('ends links where the sheet shows no more', () => {
    for (const sheet of tiles(hardMap(), { paper: 'a2' })) {
      const { bounds, ops } = shownOf(sheet);
      const visit = (list: readonly Op[], x: number, y: number) => {
        for (const op of list) {
          if (op.op !== 'group') continue;
          visit(op.ops, x + op.x, y + op.y);
          if (!op.link) continue;
          const [left, top] = [x + op.x + op.bounds.x, y + op.y + op.bounds.y];
          expect(left).toBeGreaterThanOrEqual(bounds.x);
          expect(top).toBeGreaterThanOrEqual(bounds.y);
          expect(left + op.bounds.w).toBeLessThanOrEqual(bounds.x + bounds.w + 0.01);
          expect(top + op.bounds.h).toBeLessThanOrEqual(bounds.y + bounds.h + 0.01);
        }
      };
      visit(ops, 0, 0);
    }
  });

  it('takes a map at its size where no paper was asked for, and leaves a page that a sheet holds in one piece', () => {
    const [fit] = composeHere(saas, 'pdf', { paper: 'fit' }, AROUND).pages;
    const { bounds } = shownOf(tiles(saas)[0] as ComposedPage);
    expect(tiles(saas).length).toBeGreaterThan(1);
    expect(bounds.w).toBeLessThan(fit.width);
    expect(tiles(saas, { paper: 'a4' })).toHaveLength(1);
    expect(tiles(saas, { preset: 'one-pager' })).toHaveLength(1);
    expect(tiles(saas, { paper: '20x20' })[0]?.width).toBeCloseTo(75.6, 0);
  });

  it('refuses more sheets than anybody would put together, and names what would do', () => {
    expect(() => tiles(saas, { paper: '5080x2000' })).toThrow(/sheet=a3/);
    expect(() => tiles(saas, { paper: '5080x5080' })).toThrow(/paper=a0/);
    expect(() => tiles(saas, { paper: '20x5080', overlap: 40, sheet: 'a4' })).not.toThrow();
    expect(() => tiles(saas, { paper: '5080x2000' })).toThrow(TooManySheetsError);
    expect(tiles(saas, { paper: '5080x2000', sheet: 'a3' }).length).toBeLessThanOrEqual(200);
  });

  it('is of no effect on pictures', () => {
    expect(composeHere(saas, 'png', { pages: 'tiles' }, AROUND)).toEqual(composeHere(saas, 'png', {}, AROUND));
  });
});
