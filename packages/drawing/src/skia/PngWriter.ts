import { crc32 } from 'node:zlib';
import type { Band } from './drawBands.ts';
import { filterRows } from './filterRows.ts';
import { ZlibWriter } from './ZlibWriter.ts';

interface PngOptions {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  readonly pixelsPerInch: number;
  readonly title: string;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCHES_PER_METRE = 39.370_079;

/** Writes a PNG from its first row to its last. Only what is packed stays in memory. */
export class PngWriter {
  readonly #options: PngOptions;
  readonly #parts: Uint8Array[] = [];
  readonly #zlib = new ZlibWriter();
  /** Filtered rows. */
  #rows: Uint8Array<ArrayBuffer> = new Uint8Array();
  #above: Uint8Array | undefined;

  constructor(options: PngOptions) {
    this.#options = options;
    const { width, height, hasAlpha, pixelsPerInch, title } = options;
    this.#parts.push(Uint8Array.from(SIGNATURE));
    // 8 bits of each colour; packed, filtered and in order from the top, the only ways there are or that anybody needs.
    this.#chunk('IHDR', Buffer.from([...uint32(width), ...uint32(height), 8, hasAlpha ? 6 : 2, 0, 0, 0]));
    this.#chunk('sRGB', Buffer.from([0]));
    const density = uint32(Math.round(pixelsPerInch * INCHES_PER_METRE));
    this.#chunk('pHYs', Buffer.from([...density, ...density, 1]));
    // Neither packed nor in a stated language.
    this.#chunk('iTXt', Buffer.from(`Title\0\0\0\0\0${title.replaceAll('\0', '')}`));
  }

  /** Takes the next rows, which may change afterwards. */
  write({ pixels, rows }: Band): void {
    const { width, hasAlpha } = this.#options;
    const channels = hasAlpha ? 4 : 3;
    const length = rows * (width * channels + 1);
    if (this.#rows.length < length) this.#rows = new Uint8Array(length);
    const filtered = this.#rows.subarray(0, length);
    filterRows(pixels, this.#above, width, channels, filtered);
    this.#above = new Uint8Array(pixels.subarray(pixels.length - width * 4));
    this.#chunk('IDAT', this.#zlib.pack(filtered));
  }

  /** The whole file, once all rows are written. */
  end(): Buffer {
    this.#chunk('IDAT', this.#zlib.end());
    this.#chunk('IEND', new Uint8Array());
    // They would stay until the collector sees a reason to hurry.
    this.#rows.buffer.transfer(0);
    return Buffer.concat(this.#parts);
  }

  #chunk(type: string, data: Uint8Array): void {
    const head = Buffer.from([...uint32(data.length), ...Buffer.from(type, 'latin1')]);
    const check = crc32(data, crc32(head.subarray(4)));
    this.#parts.push(head, data, Buffer.from(uint32(check)));
  }
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
