/** The tables of a TrueType or OpenType font by tag; see the OpenType specification, "Font file". */
export interface Sfnt {
  /** First four bytes of the file: what kind of outlines it has. */
  readonly flavor: number;
  readonly tables: Map<string, Buffer>;
}

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

/** Every font's `head.checkSumAdjustment` is this number minus the checksum of the whole file. */
const CHECKSUM_MAGIC = 0xb1b0afba;
const CHECKSUM_ADJUSTMENT_OFFSET = 8;

/** Reads the table directory; the tables are copies and may be changed. */
export function readSfnt(file: Buffer): Sfnt {
  const tables = new Map<string, Buffer>();
  const count = file.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    const tag = file.toString('latin1', entry, entry + 4);
    const offset = file.readUInt32BE(entry + 8);
    const length = file.readUInt32BE(entry + 12);
    if (offset + length > file.length) throw new Error(`table ${tag} reaches beyond the end of the font`);
    tables.set(tag, Buffer.from(file.subarray(offset, offset + length)));
  }
  return { flavor: file.readUInt32BE(0), tables };
}

/** Tags in the order the table directory wants. */
export function sortedTags(sfnt: Sfnt): string[] {
  return [...sfnt.tables.keys()].sort((a, b) => Buffer.compare(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1')));
}

/** Writes the font with fresh offsets and checksums. */
export function writeSfnt(sfnt: Sfnt): Buffer {
  const tags = sortedTags(sfnt);
  const entrySelector = Math.floor(Math.log2(tags.length));
  const searchRange = 2 ** entrySelector * 16;
  const header = Buffer.alloc(HEADER_BYTES + tags.length * ENTRY_BYTES);
  header.writeUInt32BE(sfnt.flavor, 0);
  header.writeUInt16BE(tags.length, 4);
  header.writeUInt16BE(searchRange, 6);
  header.writeUInt16BE(entrySelector, 8);
  header.writeUInt16BE(tags.length * 16 - searchRange, 10);

  const parts: Buffer[] = [header];
  let offset = header.length;
  let headOffset = -1;
  for (const [index, tag] of tags.entries()) {
    const table = Buffer.from(sfnt.tables.get(tag) as Buffer);
    if (tag === 'head') {
      table.writeUInt32BE(0, CHECKSUM_ADJUSTMENT_OFFSET);
      headOffset = offset;
    }
    const padded = padToFour(table);
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum(padded), entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  }
  if (headOffset < 0) throw new Error('the font has no head table');
  const file = Buffer.concat(parts);
  file.writeUInt32BE((CHECKSUM_MAGIC - checksum(file)) >>> 0, headOffset + CHECKSUM_ADJUSTMENT_OFFSET);
  return file;
}

function padToFour(table: Buffer): Buffer {
  const rest = table.length % 4;
  return rest === 0 ? table : Buffer.concat([table, Buffer.alloc(4 - rest)]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let offset = 0; offset < padded.length; offset += 4) sum = (sum + padded.readUInt32BE(offset)) >>> 0;
  return sum;
}
