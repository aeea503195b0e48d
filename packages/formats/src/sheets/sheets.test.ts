import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grid, turnGrid } from './grid.ts';
import { isList, listLines } from './listLines.ts';
import { looksLikeCells, parseTsv } from './parseTsv.ts';
import { spreadCells, type TableCell } from './spreadCells.ts';

const texts = (grid: Grid | undefined) => grid?.map((row) => row.map(({ text }) => text));

/** A cell as spreadsheets write it to the clipboard. */
const written = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('cells as text', () => {
  test('are parted by tabs and lines, with quotes around what has them inside', () => {
    const text = 'Stage\tBuy\r\nDoing\t"compares\r\nand asks"\r\n\t"says ""wow"""\r\n';
    expect(texts(parseTsv(text))).toEqual([
      ['Stage', 'Buy'],
      ['Doing', 'compares\nand asks'],
      ['', 'says "wow"'],
    ]);
  });

  test('keep quotes that are a part of what is said', () => {
    expect(texts(parseTsv('"Great" she said\t5" screen\nx\ty'))).toEqual([
      ['"Great" she said', '5" screen'],
      ['x', 'y'],
    ]);
    expect(texts(parseTsv('a\t"open\nb\tc'))).toEqual([
      ['a', '"open'],
      ['b', 'c'],
    ]);
  });

  test('have no empty rows and columns around them', () => {
    expect(texts(parseTsv('\t\t\n\ta\t\n\t\t\n\tb\t\n'))).toEqual([['a'], [''], ['b']]);
    expect(parseTsv('\t\n\t')).toEqual([]);
  });

  test('come back as they were written', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', '😀', '-'), maxLength: 6 })
      .map((text) => `x${text}x`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const width = Math.max(...rows.map((row) => row.length));
        const text = rows.map((row) => row.map(written).join('\t')).join('\n');
        expect(texts(parseTsv(text))).toEqual(rows.map((row) => [...row, ...Array(width - row.length).fill('')]));
      }),
      { seed: 3 },
    );
  });

  test('are told from lines that are only indented', () => {
    expect(looksLikeCells('a\tb')).toBe(true);
    expect(looksLikeCells('\tA\tB\nX\t1\t2')).toBe(true);
    expect(looksLikeCells('one\n\ttwo\n\t\tthree')).toBe(false);
    expect(looksLikeCells('one\ntwo')).toBe(false);
  });

  test('too many are refused, not read', () => {
    expect(parseTsv(`${'\t'.repeat(999)}\n`.repeat(400))).toBeUndefined();
  });
});

describe('cells that cover others', () => {
  const cell = (text: string, colSpan = 1, rowSpan = 1, more: Partial<TableCell> = {}): TableCell => ({
    text,
    colSpan,
    rowSpan,
    isHeading: false,
    ...more,
  });

  test('leave their places empty', () => {
    const grid = spreadCells([[cell('a', 2), cell('b')], [cell('c', 1, 2), cell('d'), cell('e')], [cell('f', 2)]]);
    expect(texts(grid)).toEqual([
      ['a', '', 'b'],
      ['c', 'd', 'e'],
      ['', 'f', ''],
    ]);
    expect(grid?.[0]?.[0]?.across).toBe(2);
    expect(grid?.[2]?.[1]?.across).toBe(2);
  });

  test('a text that only runs over its neighbours covers none', () => {
    expect(spreadCells([[cell('long', 2, 1, { runsOver: true })], [cell('a'), cell('b')]])?.[0]?.[0]?.across).toBe(1);
  });

  test('claims of any size end in a grid or in none', () => {
    expect(spreadCells([[cell('a', 1000, 65_534)]])).toEqual([[{ text: 'a', across: 1, isHeading: false }]]);
    expect(spreadCells(Array.from({ length: 300 }, () => [cell('a', 1000)]))).toBeUndefined();
    const size = fc.integer({ min: 0, max: 50 });
    const anyCell = fc.record({
      text: fc.constantFrom('', 'a', 'b'),
      isHeading: fc.boolean(),
      colSpan: size,
      rowSpan: size,
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const grid = spreadCells(rows) ?? [];
        for (const row of grid) expect(row).toHaveLength(grid[0]?.length ?? 0);
        for (const row of grid) expect(row.every(({ across }, at) => at + across <= row.length)).toBe(true);
        expect(turnGrid(grid)).toHaveLength(grid[0]?.length ?? 0);
      }),
      { seed: 4 },
    );
  });
});

describe('lines', () => {
  test('lose bullets and numbers, and empty ones go', () => {
    expect(listLines('- a\n\n* b\n• c\n  – d\n☐ e\n- [x] f\n[ ] g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(listLines('1. a\n2) b\n(3) c')).toEqual(['a', 'b', 'c']);
    expect(listLines('a) x\nb) y')).toEqual(['x', 'y']);
  });

  test('keep what is a part of what is said', () => {
    expect(listLines('3. Floor')).toEqual(['3. Floor']);
    expect(listLines('1. Floor\nthe lift')).toEqual(['1. Floor', 'the lift']);
    expect(listLines('-5 degrees\n2026 was good\n#1\nwell-known\n😀 glad')).toEqual([
      '-5 degrees',
      '2026 was good',
      '#1',
      'well-known',
      '😀 glad',
    ]);
  });

  test('are a list when all are marked', () => {
    expect(isList('• a\n• b')).toBe(true);
    expect(isList('1. a\n2. b')).toBe(true);
    expect(isList('a\n• b')).toBe(false);
    expect(isList('• a')).toBe(false);
  });
});
