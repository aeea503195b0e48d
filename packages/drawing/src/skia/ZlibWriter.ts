import { constants, deflateRawSync } from 'node:zlib';

/** How far back (bytes) what was packed before can be pointed at. */
const WINDOW = 32 * 1024;
/** Says that the stream is packed with such a window, by the faster half of levels. */
const HEAD = Uint8Array.of(0x78, 0x5e);
/** Harder packing takes half as long again and saves a fiftieth. */
const OPTIONS = { level: 4, memLevel: 9 };

const MODULUS = 65_521;
/** So many bytes can be summed before a sum leaves 31 bits. */
const SUMMED = 3_800;

/**
 * Packs a zlib stream part by part, in the thread that asks. Node's own streams leave that to the threads of the whole process, which
 * have no priority of their own: a server that draws would answer late.
 */
export class ZlibWriter {
  /** What the next part can point back at. */
  #before: Uint8Array = new Uint8Array();
  /** The sums of the bytes and of these sums, modulo 65,521. */
  #sum = 1;
  #sumOfSums = 0;
  #hasBegun = false;

  /** What is to be written for the next bytes. */
  pack(bytes: Uint8Array): Uint8Array {
    this.#add(bytes);
    const packed = deflateRawSync(bytes, {
      ...OPTIONS,
      dictionary: this.#before,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    this.#before = Buffer.concat([this.#before, bytes.subarray(-WINDOW)]).subarray(-WINDOW);
    if (this.#hasBegun) return packed;
    this.#hasBegun = true;
    return Buffer.concat([HEAD, packed]);
  }

  /** What ends the stream, of which something has been packed. */
  end(): Uint8Array {
    const end = deflateRawSync(new Uint8Array());
    const check = Buffer.alloc(4);
    check.writeUInt16BE(this.#sumOfSums, 0);
    check.writeUInt16BE(this.#sum, 2);
    return Buffer.concat([end, check]);
  }

  /** Adler-32 (RFC 1950, 8.2). */
  #add(bytes: Uint8Array): void {
    let sum = this.#sum;
    let sumOfSums = this.#sumOfSums;
    for (let at = 0; at < bytes.length; ) {
      for (const end = Math.min(bytes.length, at + SUMMED); at < end; at++) {
        // Said to be whole, they are added twice as fast.
        sum = (sum + (bytes[at] as number)) | 0;
        sumOfSums = (sumOfSums + sum) | 0;
      }
      sum %= MODULUS;
      sumOfSums %= MODULUS;
    }
    this.#sum = sum;
    this.#sumOfSums = sumOfSums;
  }
}
