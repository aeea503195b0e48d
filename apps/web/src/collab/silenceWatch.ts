/** How often (ms) the watch looks. */
const TICK = 1_000;

/**
 * Notices when whoever is on the other side has gone silent. It counts its own ticks and reads no clock: the time in
 * which the page slept, or in which a tab in the background was let tick only seldom, is nobody else's silence.
 */
export class SilenceWatch {
  readonly #patience: () => number | undefined;
  readonly #onSilent: () => void;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #silent = 0;

  /**
   * @param patience gives how long (seconds) silence is fine now; undefined while nothing is awaited
   * @param onSilent is called once it was silent for longer
   */
  constructor(patience: () => number | undefined, onSilent: () => void) {
    this.#patience = patience;
    this.#onSilent = onSilent;
  }

  /** Something may be awaited from now on. */
  look(): void {
    if (this.#ticking !== undefined || this.#patience() === undefined) return;
    this.#silent = 0;
    this.#ticking = setInterval(() => this.#tick(), TICK);
  }

  /** Something was heard from the other side. */
  heard(): void {
    this.#silent = 0;
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  #tick(): void {
    const patience = this.#patience();
    if (patience === undefined) {
      this.stop();
      return;
    }
    if (++this.#silent < patience) return;
    this.stop();
    this.#onSilent();
  }
}
