import type { Look } from './draft.ts';

/** Bytes of pictures that are kept: about sixty as large as a dialog shows them. */
export const ROOM_FOR_LOOKS = 96 * 2 ** 20;

/** Looks by what was asked for, those that were needed last. */
export class Looks {
  readonly #looks = new Map<string, Look>();
  #bytes = 0;

  get(key: string): Look | undefined {
    const look = this.#looks.get(key);
    if (look) this.put(key, look);
    return look;
  }

  put(key: string, look: Look): void {
    this.#remove(key);
    this.#looks.set(key, look);
    this.#bytes += bytesOf(look);
    for (const oldest of this.#looks.keys()) {
      if (this.#bytes <= ROOM_FOR_LOOKS || oldest === key) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const look = this.#looks.get(key);
    if (!look) return;
    this.#looks.delete(key);
    this.#bytes -= bytesOf(look);
  }
}

export function bytesOf({ picture }: Look): number {
  return picture ? 4 * picture.bitmap.width * picture.bitmap.height : 0;
}
