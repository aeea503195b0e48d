import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** So much (bytes) is compressed at a time: in between, the server answers others. */
const PIECE = 64 * 1024;

const encoder = new TextEncoder();

/** Writes a .zip file by file, as a stream of bytes that is never in memory as a whole. */
export class ZipWriter {
  readonly #zip: Zip;
  #written: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#written.push(bytes);
    });
  }

  /** Adds a file that is made of texts. */
  async *file(path: string, texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
    const file = new ZipDeflate(path, { level: 6 });
    this.#zip.add(file);
    for await (const text of texts) {
      const bytes = encoder.encode(text);
      for (let at = 0; at < bytes.byteLength; at += PIECE) {
        file.push(bytes.subarray(at, at + PIECE));
        yield* this.#take();
        await setImmediate();
      }
    }
    file.push(new Uint8Array(0), true);
    yield* this.#take();
  }

  /** Adds a file of bytes that are as small as they get. */
  async *bytes(path: string, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    const file = new ZipPassThrough(path);
    this.#zip.add(file);
    file.push(bytes, true);
    yield* this.#take();
    await setImmediate();
  }

  /** Ends the .zip with the list of what is in it. */
  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#take();
  }

  *#take(): Generator<Uint8Array> {
    const written = this.#written;
    this.#written = [];
    yield* written;
  }
}
