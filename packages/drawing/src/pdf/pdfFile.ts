import { deflateSync } from 'node:zlib';

/** One object of a PDF: what stands in it, and the bytes of its stream where it has one. */
export interface PdfObject {
  readonly body: string;
  readonly stream?: Buffer;
}

export interface PdfFile {
  /** What comes before the first object. */
  readonly head: Buffer;
  /** By number. */
  readonly objects: Map<number, PdfObject>;
  /** The trailer's dictionary. */
  readonly trailer: string;
}

const STREAM = ' stream\n';
/** Bytes of a row in the table of objects. */
const ROW = 20;
/** A character for each byte. */
const BYTES = 'latin1';

/**
 * Takes apart a PDF as Skia writes it: plain objects, one table of where they are, no stream compressed.
 *
 * @throws Error when it isn't written like that.
 */
export function readPdf(file: Buffer): PdfFile {
  const textAt = (from: number, to: number) => file.toString(BYTES, from, to);
  const start = Number(/startxref\s+(\d+)/.exec(textAt(file.length - 100, file.length))?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(textAt(start, start + 40));
  const trailer = /^trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(textAt(file.indexOf('trailer', start), file.length))?.[1];
  if (!table || !trailer) throw new Error('The PDF has no table of its objects where it says');
  const rows = start + table[0].length;
  const places = Array.from({ length: Number(table[1]) - 1 }, (_, index) => {
    const row = rows + (index + 1) * ROW;
    return { id: index + 1, at: Number(textAt(row, row + 10)) };
  }).sort((a, b) => a.at - b.at);
  const objects = new Map<number, PdfObject>();
  for (const [index, { id, at }] of places.entries()) {
    const opening = `${id} 0 obj\n`;
    const from = at + opening.length;
    const end = places[index + 1]?.at ?? start;
    if (textAt(at, from) !== opening) throw new Error(`Object ${id} of the PDF isn't where its table says`);
    const stream = file.subarray(from, end).indexOf(STREAM);
    if (stream < 0) {
      objects.set(id, { body: textAt(from, end).replace(/\s*endobj\s*$/, '') });
      continue;
    }
    const body = textAt(from, from + stream);
    const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
    const begin = from + stream + STREAM.length;
    objects.set(id, { body, stream: file.subarray(begin, begin + length) });
  }
  return { head: file.subarray(0, places[0]?.at ?? start), objects, trailer };
}

/** The file again, its streams compressed. */
export function writePdf({ head, objects, trailer }: PdfFile): Buffer {
  const parts: Buffer[] = [head];
  let at = head.length;
  const places: string[] = [];
  const push = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [id, { body, stream }] of [...objects].sort(([a], [b]) => a - b)) {
    places.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    if (!stream) {
      push(Buffer.from(`${id} 0 obj\n${body}\nendobj\n`, BYTES));
      continue;
    }
    const packed = /\/Filter\b/.test(body) ? stream : deflateSync(stream);
    const filter = packed === stream ? '' : '\n/Filter /FlateDecode';
    const dictionary = body.replace(/\/Length \d+/, `/Length ${packed.length}${filter}`);
    push(Buffer.from(`${id} 0 obj\n${dictionary} stream\n`, BYTES));
    push(packed);
    push(Buffer.from('\nendstream\nendobj\n', BYTES));
  }
  const size = places.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n${trailer.replace(/\/Size \d+/, `/Size ${size}`)}\nstartxref\n${at}\n%%EOF\n`;
  push(Buffer.from(table + end, BYTES));
  return Buffer.concat(parts);
}

/** A text as a string of PDF. */
export function pdfText(text: string): string {
  return `<FEFF${hexOf(text)}>`;
}

/** An object with another stream. */
export function withStream(body: string, stream: Buffer | string): PdfObject {
  const bytes = typeof stream === 'string' ? Buffer.from(stream, BYTES) : stream;
  return { body: body.replace(/\/Length \d+/, `/Length ${bytes.length}`), stream: bytes };
}

/** A number for a new object. */
export function freeNumber({ objects }: PdfFile): number {
  return Math.max(0, ...objects.keys()) + 1;
}

/** UTF-16, most significant byte first, in hexadecimal digits. */
export function hexOf(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** The text of such digits. */
export function textOfHex(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
