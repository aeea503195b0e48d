import type { Look } from './draft.ts';

/** About a megabyte each. */
const MOST = 24;

/** Looks by what was asked for, those that were needed last. */
export class Looks {
  readonly #looks = new Map<string, Look>();

  get(key: string): Look | undefined {
    return this.#looks.get(key);
  }

  put(key: string, look: Look): void {
    this.#looks.delete(key);
    this.#looks.set(key, look);
    for (const oldest of this.#looks.keys()) {
      if (this.#looks.size <= MOST) break;
      this.#looks.delete(oldest);
    }
  }
}
