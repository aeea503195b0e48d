import { LRUCache } from 'lru-cache';

/** How long (ms) what was looked up counts without a doubt. */
const FRESH = 500;

/** How long (ms) it still counts for whoever can't wait, while it is looked up anew. */
const STALE = 3_000;

interface Known<Value> {
  value: Value;
  /** When (ms) it was looked up. */
  at: number;
}

/**
 * Remembers for a moment what is asked for with every message. Whoever changes it says so by `forget`, which holds at once;
 * what changes past that, in the database itself, holds after a moment.
 */
export class Remembered<Value extends object> {
  readonly #known = new LRUCache<string, Known<Value>>({ max: 10_000 });
  readonly #looking = new Map<string, Promise<Value | undefined>>();
  readonly #now: () => number;
  #forgotten = 0;

  /** `now` gives milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * What is known under a key, or what `find` finds. Where that may change by itself, as by running out, it must not be
   * `patient`: it is looked up before it counts again, rather than while it still does.
   */
  async get(key: string, find: () => Promise<Value | undefined>, patient = true): Promise<Value | undefined> {
    const known = this.#known.get(key);
    const age = known ? this.#now() - known.at : Number.POSITIVE_INFINITY;
    if (known && age < FRESH) return known.value;
    const looking = this.#looking.get(key) ?? this.#lookUp(key, find);
    if (!known || !patient || age >= STALE) return looking;
    // Where it fails, whoever asks next, or waits, is told.
    looking.catch(() => undefined);
    return known.value;
  }

  /** Looks anew from now on, for the values that `concerns` is true of, or for all. */
  forget(concerns: (value: Value) => boolean = () => true): void {
    this.#forgotten++;
    this.#looking.clear();
    for (const [key, { value }] of this.#known.entries()) if (concerns(value)) this.#known.delete(key);
  }

  #lookUp(key: string, find: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const asOf = this.#forgotten;
    const looking = find()
      .then((value) => {
        // What was read before a change may be of before it.
        if (asOf === this.#forgotten) {
          if (value) this.#known.set(key, { value, at: this.#now() });
          else this.#known.delete(key);
        }
        return value;
      })
      .finally(() => {
        if (this.#looking.get(key) === looking) this.#looking.delete(key);
      });
    this.#looking.set(key, looking);
    return looking;
  }
}
