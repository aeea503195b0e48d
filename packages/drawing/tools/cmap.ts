/** A font's table from characters to glyphs; see the OpenType specification, "cmap". */
export interface CharacterMap {
  /** Glyph number by code point. */
  readonly glyphs: Map<number, number>;
  /** Subtable of variation sequences (format 14), kept as it is. */
  readonly variations: Buffer | undefined;
}

const UNICODE = 0;
const WINDOWS = 3;
const VARIATION_SEQUENCES = 5;
const FULL_REPERTOIRE = 4;
const WINDOWS_FULL_REPERTOIRE = 10;

/** Reads the subtables of formats 4 and 12, which hold all that Unicode fonts say, and 14. */
export function readCharacterMap(cmap: Buffer): CharacterMap {
  const glyphs = new Map<number, number>();
  let variations: Buffer | undefined;
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, glyphs);
    else if (format === 12) readGroups(subtable, glyphs);
    else if (format === 14) variations = Buffer.from(subtable.subarray(0, subtable.readUInt32BE(2)));
  }
  return { glyphs, variations };
}

function readSegments(subtable: Buffer, glyphs: Map<number, number>): void {
  const bytes = subtable.readUInt16BE(6); // Twice the number of segments: the length of each of the four columns.
  for (let at = 14; at < 14 + bytes; at += 2) {
    const last = subtable.readUInt16BE(at);
    const first = subtable.readUInt16BE(at + bytes + 2);
    const delta = subtable.readUInt16BE(at + 2 * bytes + 2);
    const rangeAt = at + 3 * bytes + 2;
    const range = subtable.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const stored = range === 0 ? code : subtable.readUInt16BE(rangeAt + range + (code - first) * 2);
      const glyph = stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(subtable: Buffer, glyphs: Map<number, number>): void {
  for (let index = 0; index < subtable.readUInt32BE(12); index++) {
    const at = 16 + index * 12;
    const first = subtable.readUInt32BE(at);
    const glyph = subtable.readUInt32BE(at + 8);
    for (let code = first; code <= subtable.readUInt32BE(at + 4); code++) glyphs.set(code, glyph + code - first);
  }
}

/** Writes one subtable of format 12, which holds everything, and the variation sequences where there are any. */
export function writeCharacterMap({ glyphs, variations }: CharacterMap): Buffer {
  const groups: [first: number, last: number, glyph: number][] = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const group = groups.at(-1);
    if (group && group[1] === code - 1 && group[2] + code - group[0] === glyph) group[1] = code;
    else groups.push([code, code, glyph]);
  }
  const subtable = Buffer.alloc(16 + groups.length * 12);
  subtable.writeUInt16BE(12, 0);
  subtable.writeUInt32BE(subtable.length, 4);
  subtable.writeUInt32BE(groups.length, 12);
  for (const [index, group] of groups.entries()) {
    for (const [column, value] of group.entries()) subtable.writeUInt32BE(value, 16 + index * 12 + column * 4);
  }

  const records: [platform: number, encoding: number, subtable: Buffer][] = [[UNICODE, FULL_REPERTOIRE, subtable]];
  if (variations) records.push([UNICODE, VARIATION_SEQUENCES, variations]);
  records.push([WINDOWS, WINDOWS_FULL_REPERTOIRE, subtable]);
  const header = Buffer.alloc(4 + records.length * 8);
  header.writeUInt16BE(records.length, 2);
  for (const [index, [platform, encoding, data]] of records.entries()) {
    header.writeUInt16BE(platform, 4 + index * 8);
    header.writeUInt16BE(encoding, 6 + index * 8);
    header.writeUInt32BE(header.length + (data === subtable ? 0 : subtable.length), 8 + index * 8);
  }
  return Buffer.concat([header, subtable, variations ?? Buffer.alloc(0)]);
}
