/** So many at once, and so many a second after that. */
const BURST = 120;
const RATE = 60;

/** How much somebody may still say now. Whoever says more isn't heard. */
export class Allowance {
  readonly #now: () => number;
  #left = BURST;
  #asOf: number;

  /** `now` gives milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#asOf = now();
  }

  /** Takes one; gives whether there was one. */
  take(): boolean {
    const now = this.#now();
    this.#left = Math.min(BURST, this.#left + ((now - this.#asOf) / 1000) * RATE);
    this.#asOf = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
