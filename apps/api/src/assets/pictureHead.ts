import type { PICTURE_TYPES } from '@milepost/schema/http/names';

/** What the beginning of a picture's file says. */
export interface PictureHead {
  type: (typeof PICTURE_TYPES)[number];
  /** In px; of a picture that lies on its side, as it lies. */
  width: number;
  height: number;
}

/**
 * What kind of picture a file is and how large, told from its first bytes without unpacking any of it. Undefined when it
 * is none that is taken, whatever it is said to be: SVG and HTML are none.
 */
export function readPictureHead(file: Buffer): PictureHead | undefined {
  return readPng(file) ?? readJpeg(file) ?? readGif(file) ?? readWebp(file);
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function readPng(file: Buffer): PictureHead | undefined {
  if (file.byteLength < 24 || !file.subarray(0, 8).equals(PNG) || textAt(file, 12) !== 'IHDR') return undefined;
  return { type: 'image/png', width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function readGif(file: Buffer): PictureHead | undefined {
  if (file.byteLength < 10 || !/^GIF8[79]a$/.test(file.toString('latin1', 0, 6))) return undefined;
  return { type: 'image/gif', width: file.readUInt16LE(6), height: file.readUInt16LE(8) };
}

/** Segments follow each other, each with its length, up to the one that describes the frame. */
function readJpeg(file: Buffer): PictureHead | undefined {
  if (file.byteLength < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= file.byteLength) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1] as number;
    if (marker === 0xff) at++;
    else if (isFrame(marker)) {
      return { type: 'image/jpeg', width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    } else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += hasNoLength(marker) ? 2 : 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** One of three forms: the simple one, the lossless one, and the one with extras, which has the size of its canvas. */
function readWebp(file: Buffer): PictureHead | undefined {
  if (file.byteLength < 30 || textAt(file, 0) !== 'RIFF' || textAt(file, 8) !== 'WEBP') return undefined;
  const type = 'image/webp';
  switch (textAt(file, 12)) {
    case 'VP8 ':
      return { type, width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { type, width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}

function textAt(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 4);
}
