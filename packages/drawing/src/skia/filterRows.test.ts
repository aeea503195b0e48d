import { expect, it } from 'vitest';
import { filterRows } from './filterRows.ts';

const WIDTH = 30;

/** Rows of RGBA, each given by its colour at a place. */
function rowsOf(...rows: ((x: number) => readonly number[])[]): Uint8Array {
  return Uint8Array.from(rows.flatMap((row) => Array.from({ length: WIDTH }, (_, x) => row(x)).flat()));
}

/** What a reader of PNG makes of filtered rows. */
function unfilter(filtered: Uint8Array, above: Uint8Array | undefined, channels: number): number[][] {
  const length = WIDTH * channels;
  const rows: number[][] = [];
  let previous = above ? [...above].filter((_, at) => at % 4 < channels) : undefined;
  for (let at = 0; at < filtered.length; at += length + 1) {
    const row = [...filtered.subarray(at + 1, at + 1 + length)];
    const read = filtered[at] === 2 ? row.map((value, x) => (value + (previous?.[x] ?? 0)) & 255) : row;
    rows.push(read);
    previous = read;
  }
  return rows;
}

const flat = () => [200, 10, 5, 255];
const motley = (x: number) => [x * 37, x * 91, x * 11, 255 - x].map((value) => value & 255);
const nearly = (x: number) => (x === 7 ? [1, 2, 3, 4] : motley(x));

it.each([3, 4] as const)(
  'can be read back with %i channels, and takes the row above where that is nearly the same',
  (channels) => {
    const above = rowsOf(flat);
    const pixels = rowsOf(flat, motley, nearly, flat, motley);
    const out = new Uint8Array(5 * (WIDTH * channels + 1));
    filterRows(pixels, above, WIDTH, channels, out);
    const filters = Array.from({ length: 5 }, (_, row) => out[row * (WIDTH * channels + 1)]);
    expect(filters).toEqual([2, 0, 2, 0, 0]);
    const expected = Array.from({ length: 5 }, (_, row) =>
      [...pixels.subarray(row * WIDTH * 4, (row + 1) * WIDTH * 4)].filter((_value, at) => at % 4 < channels),
    );
    expect(unfilter(out, above, channels)).toEqual(expected);
  },
);
