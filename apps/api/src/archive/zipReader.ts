import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { Fault } from '@milepost/schema';

const decompress = promisify(inflateRaw);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** Something in an archive isn't as it should be, or larger than it may be: whoever brought it is told what. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly fault: Fault;

  /** `path` is empty for the archive itself. */
  constructor(path: string, message: string) {
    super(`${path || 'the archive'}: ${message}`);
    this.fault = { path, message };
  }
}

interface Entry {
  method: number;
  compressed: number;
  offset: number;
}

export interface ZipLimits {
  /** How many files it may have. */
  files: number;
  /** Bytes of all files that are read, unpacked. */
  bytes: number;
}

/**
 * A .zip in memory, whose files are unpacked when they are asked for. What the file says of its own sizes is not
 * believed: unpacking stops at the limit.
 */
export class ZipReader {
  readonly #file: Buffer;
  readonly #entries = new Map<string, Entry>();
  #left: number;

  /** @throws ArchiveError */
  constructor(bytes: Uint8Array, limits: ZipLimits) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#left = limits.bytes;
    this.#readList(limits.files);
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /**
   * A file's text, at most `most` bytes of it.
   *
   * @throws ArchiveError when it is larger, broken, or not there
   */
  async text(path: string, most: number): Promise<string> {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await this.bytes(path, most));
    } catch (error) {
      if (error instanceof ArchiveError) throw error;
      throw new ArchiveError(path, 'is not UTF-8');
    }
  }

  /**
   * The same as bytes.
   *
   * @throws ArchiveError when it is larger, broken, or not there
   */
  async bytes(path: string, most: number): Promise<Buffer> {
    const entry = this.#entries.get(path);
    if (!entry) throw new ArchiveError(path, 'is not in the archive');
    const packed = this.#packed(path, entry);
    const limit = Math.min(most, this.#left);
    let bytes: Buffer;
    if (entry.method === STORED) {
      bytes = packed;
    } else {
      bytes = await decompress(packed, { maxOutputLength: Math.max(1, limit) }).catch((error: { code?: string }) => {
        throw new ArchiveError(path, error.code === 'ERR_BUFFER_TOO_LARGE' ? 'is too large' : 'is broken');
      });
    }
    if (bytes.byteLength > limit) throw new ArchiveError(path, 'is too large');
    this.#left -= bytes.byteLength;
    return bytes;
  }

  #packed(path: string, { compressed, offset, method }: Entry): Buffer {
    const file = this.#file;
    const isHere = offset + LOCAL_SIZE <= file.byteLength && file.readUInt32LE(offset) === LOCAL;
    if (!isHere || (method !== STORED && method !== DEFLATED))
      throw new ArchiveError(path, 'is packed in a way that is not known here');
    const start = offset + LOCAL_SIZE + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    if (start + compressed > file.byteLength) throw new ArchiveError(path, 'is cut off');
    return file.subarray(start, start + compressed);
  }

  /** The list of files is at the end, after which a comment may stand. */
  #readList(most: number): void {
    const file = this.#file;
    let end = file.byteLength - END_SIZE;
    const last = Math.max(0, end - 0xffff);
    while (end >= last && file.readUInt32LE(end) !== END) end--;
    if (end < last || end < 0) throw new ArchiveError('', 'is not a .zip');
    const count = file.readUInt16LE(end + 10);
    if (count > most) throw new ArchiveError('', 'has too many files');
    let at = file.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) {
      if (at + ENTRY_SIZE > file.byteLength || file.readUInt32LE(at) !== ENTRY)
        throw new ArchiveError('', 'has a broken list of files');
      const nameLength = file.readUInt16LE(at + 28);
      const path = file.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
      this.#entries.set(path, {
        method: file.readUInt16LE(at + 10),
        compressed: file.readUInt32LE(at + 20),
        offset: file.readUInt32LE(at + 42),
      });
      at += ENTRY_SIZE + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  }
}
