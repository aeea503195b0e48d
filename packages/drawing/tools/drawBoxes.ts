import type { FontWeight } from '../src/fonts/stack.ts';
import type { Sfnt } from './sfnt.ts';

const UNITS_PER_EM = 1000;
const ADVANCE = 640;
const BOX_EDGES = { left: 60, bottom: 0, right: 580, top: 720 };
const STROKES = { 400: 60, 600: 90, 700: 90 };

/**
 * As many glyphs look alike, one after the other: the character map that every browser reads gives each character of a row
 * the next glyph. One that gives many characters the same would be smaller; not all of them read that.
 */
const BOXES = 0x800;
const FIRST_BOX = 1;
const SPACE = FIRST_BOX + BOXES;
const LAST_CHARACTER = 0x10ffff;

/**
 * A font that has the same empty box for every character there is: the last one to be asked, so that a text which no
 * other font has looks alike and is equally wide everywhere, instead of coming from whatever a machine has.
 */
export function drawBoxes(weight: FontWeight): Sfnt {
  const box = boxOutline(STROKES[weight]);
  const drawn = SPACE; // The first glyph stands for what is missing, and is a box like the others.
  const glyphs = drawn + 1;
  const tables = new Map<string, Buffer>([
    ['OS/2', metricsForWindows(weight)],
    ['cmap', characterMap()],
    ['glyf', Buffer.concat(Array<Buffer>(drawn).fill(box))],
    ['head', head()],
    ['hhea', horizontalHeader(glyphs)],
    ['hmtx', words(...Array<number[]>(drawn).fill([ADVANCE, BOX_EDGES.left]).flat(), 0, 0)],
    ['loca', longs(...Array.from({ length: glyphs }, (_, glyph) => glyph * box.length), drawn * box.length)],
    ['maxp', Buffer.concat([longs(0x00010000), words(glyphs, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])],
    ['name', names('Milepost Boxes', weight)],
    ['post', longs(0x00030000, 0, 0, 1, 0, 0, 0, 0)],
  ]);
  return { flavor: 0x00010000, tables };
}

/** A frame: the outer edge clockwise, the inner one the other way. */
function boxOutline(stroke: number): Buffer {
  const { left, bottom, right, top } = BOX_EDGES;
  const points = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left + stroke, bottom + stroke],
    [right - stroke, bottom + stroke],
    [right - stroke, top - stroke],
    [left + stroke, top - stroke],
  ] as const;
  const steps = (axis: 0 | 1) => points.map((point, index) => point[axis] - (points[index - 1]?.[axis] ?? 0));
  const header = words(2, left, bottom, right, top, 3, 7, 0);
  const onCurve = Buffer.alloc(points.length, 1);
  return Buffer.concat([header, onCurve, words(...steps(0), ...steps(1))]);
}

/** One subtable of format 12: rows of characters, each with the glyph of its first. */
function characterMap(): Buffer {
  // What is never seen is hidden by whoever sets the text, who takes the space's glyph for it.
  const rows: number[][] = [[0x20, 0x20, SPACE]];
  for (let first = 0; first <= LAST_CHARACTER; first += BOXES) {
    const begin = Math.max(first, 0x21);
    rows.push([begin, first + BOXES - 1, FIRST_BOX + begin - first]);
  }
  const header = Buffer.concat([words(0, 1, 3, 10), longs(12)]);
  const length = 16 + rows.length * 12;
  return Buffer.concat([header, words(12, 0), longs(length, 0, rows.length, ...rows.flat())]);
}

function head(): Buffer {
  const { left, bottom, right, top } = BOX_EDGES;
  const dates = longs(0, 0, 0, 0);
  return Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    words(0b11, UNITS_PER_EM),
    dates,
    words(left, bottom, right, top, 0, 8, 2, 1, 0),
  ]);
}

function horizontalHeader(glyphs: number): Buffer {
  const { left, right } = BOX_EDGES;
  return Buffer.concat([
    longs(0x00010000),
    words(900, -200, 0, ADVANCE, left, ADVANCE - right, right, 1, 0, 0, 0, 0, 0, 0, 0, glyphs),
  ]);
}

/** The `OS/2` table, version 4. */
function metricsForWindows(weight: FontWeight): Buffer {
  return Buffer.concat([
    words(4, ADVANCE, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    longs(0, 0, 0, 0),
    Buffer.from('NONE'),
    words(0x40, 0, 0xffff, 900, -200, 0, 900, 200),
    longs(0, 0),
    words(500, 720, 0, 0x20, 1),
  ]);
}

/** Family, style, unique name, full name, version and PostScript name, for Windows in English. */
function names(family: string, weight: FontWeight): Buffer {
  const style = weight === 600 ? 'SemiBold' : 'Regular';
  const full = `${family} ${style}`;
  const entries = [family, style, full, full, 'Version 1', `${family.replaceAll(' ', '')}-${style}`];
  const texts = entries.map((text) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = texts.map((text, index) => {
    const record = words(3, 1, 0x409, index + 1, text.length, offset);
    offset += text.length;
    return record;
  });
  return Buffer.concat([words(0, texts.length, 6 + texts.length * 12), ...records, ...texts]);
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, index * 2);
  return buffer;
}

function longs(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, index * 4);
  return buffer;
}
