import { readCharacterMap, writeCharacterMap } from './cmap.ts';
import type { Sfnt } from './sfnt.ts';

/**
 * Characters that share a glyph with a more usual one behind them in Unicode: the iota of phonetics, the apostrophe
 * letters, the em space, look-alikes of East Asian punctuation, and the radicals, which look like ideographs.
 */
const UNUSUAL = /[\u0269\u02bc\u02ee\u2003\u2027\u2215\u2329\u232a\u2e80-\u2fdf]/;

/** Offsets of fields in the tables concerned. */
const NUMBER_OF_GLYPHS = 4; // maxp
const LONG_METRICS = 34; // hhea and vhea: how many glyphs have an advance of their own
const LOCA_FORMAT = 50; // head: 0 for short offsets, 1 for long ones

/**
 * Gives every character a glyph of its own, by copying glyphs that serve several. A PDF holds glyphs and finds the
 * characters for copying and searching by going back from them: with a shared one, `’` became U+02BC and the ideograph
 * for "sun" a radical that no search for it finds. The most usual character keeps the original, with its kerning.
 */
export function separateGlyphs(sfnt: Sfnt): void {
  const map = readCharacterMap(table(sfnt, 'cmap'));
  const byGlyph = Map.groupBy(map.glyphs.keys(), (code) => map.glyphs.get(code) as number);
  const copies: number[] = [];
  const count = table(sfnt, 'maxp').readUInt16BE(NUMBER_OF_GLYPHS);
  for (const [glyph, codes] of byGlyph) {
    const usual = Math.min(...codes.filter((code) => !UNUSUAL.test(String.fromCodePoint(code))), Infinity);
    for (const code of codes.sort((a, b) => a - b)) {
      if (code === usual || codes.length === 1) continue;
      map.glyphs.set(code, count + copies.length);
      copies.push(glyph);
    }
  }
  if (copies.length === 0) return;
  appendGlyphs(sfnt, copies, count);
  sfnt.tables.set('cmap', writeCharacterMap(map));
}

function appendGlyphs(sfnt: Sfnt, originals: readonly number[], count: number): void {
  const glyf = table(sfnt, 'glyf');
  const offsets = readOffsets(sfnt, count);
  const outlines: Buffer[] = [glyf];
  let end = glyf.length;
  for (const glyph of originals) {
    const outline = glyf.subarray(offsets[glyph], offsets[glyph + 1]);
    outlines.push(outline);
    end += outline.length;
    offsets.push(end);
  }
  sfnt.tables.set('glyf', Buffer.concat(outlines));
  const loca = Buffer.alloc(offsets.length * 4);
  for (const [index, offset] of offsets.entries()) loca.writeUInt32BE(offset, index * 4);
  sfnt.tables.set('loca', loca);
  table(sfnt, 'head').writeUInt16BE(1, LOCA_FORMAT);
  table(sfnt, 'maxp').writeUInt16BE(count + originals.length, NUMBER_OF_GLYPHS);
  appendMetrics(sfnt, 'hhea', 'hmtx', originals, count);
  if (sfnt.tables.has('vmtx')) appendMetrics(sfnt, 'vhea', 'vmtx', originals, count);
}

/** Offsets of all glyphs in `glyf`, and its end. */
function readOffsets(sfnt: Sfnt, count: number): number[] {
  const loca = table(sfnt, 'loca');
  const long = table(sfnt, 'head').readUInt16BE(LOCA_FORMAT) === 1;
  return Array.from({ length: count + 1 }, (_, glyph) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2,
  );
}

/** Advance and side bearing of the copies. Glyphs at the end that only have a bearing share the last advance. */
function appendMetrics(sfnt: Sfnt, header: string, name: string, originals: readonly number[], count: number): void {
  const metrics = table(sfnt, name);
  const long = table(sfnt, header).readUInt16BE(LONG_METRICS);
  const advance = (glyph: number) => metrics.readUInt16BE(Math.min(glyph, long - 1) * 4);
  const bearing = (glyph: number) => metrics.readInt16BE(glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2);
  const every = Array.from({ length: count }, (_, glyph) => glyph).concat(originals);
  const full = Buffer.alloc(every.length * 4);
  for (const [index, glyph] of every.entries()) {
    full.writeUInt16BE(advance(glyph), index * 4);
    full.writeInt16BE(bearing(glyph), index * 4 + 2);
  }
  sfnt.tables.set(name, full);
  table(sfnt, header).writeUInt16BE(every.length, LONG_METRICS);
}

function table(sfnt: Sfnt, tag: string): Buffer {
  const found = sfnt.tables.get(tag);
  if (found === undefined) throw new Error(`the font has no ${tag} table`);
  return found;
}
