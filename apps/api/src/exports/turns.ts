/** A number of places, given in the order in which they were asked for. */
export class Turns {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(places: number) {
    this.#free = places;
  }

  /**
   * Does something once there is a place for it.
   *
   * @throws what aborted `signal` before there was one; nothing was begun then
   */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free--;
    else await this.#wait(signal);
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  async #wait(signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = () => {
      // Whoever has been called already keeps the place, and gives it back.
      if (this.#waiting.delete(resolve)) reject(signal.reason);
    };
    this.#waiting.add(resolve);
    signal.addEventListener('abort', leave);
    await promise.finally(() => signal.removeEventListener('abort', leave));
  }

  /** Whoever goes leaves the place to who has waited longest. */
  #next(): void {
    const [longest] = this.#waiting;
    if (!longest) {
      this.#free++;
      return;
    }
    this.#waiting.delete(longest);
    longest();
  }
}
