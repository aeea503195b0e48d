/** How often (ms) the watch looks. */
const TICK = 1_000;

export interface Watched {
  /** How long (seconds) silence is fine now; undefined while nothing is awaited. */
  patience(): number | undefined;
  /** How many bytes still wait to be sent. That they get fewer is a sign of life. */
  unsentBytes(): number;
  /** Called once it was silent for too long. */
  onSilent(): void;
}

/**
 * Notices when whoever is on the other side has gone silent. It counts its own ticks and reads no clock: the time in
 * which the page slept, or in which a tab in the background was let tick only seldom, is nobody else's silence.
 */
export class SilenceWatch {
  readonly #watched: Watched;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #silent = 0;
  #unsent = 0;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** Something may be awaited from now on. */
  look(): void {
    if (this.#ticking !== undefined || this.#watched.patience() === undefined) return;
    this.#silent = 0;
    this.#unsent = 0;
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
    const patience = this.#watched.patience();
    if (patience === undefined) {
      this.stop();
      return;
    }
    const before = this.#unsent;
    this.#unsent = this.#watched.unsentBytes();
    this.#silent = this.#unsent < before ? 0 : this.#silent + 1;
    if (this.#silent < patience) return;
    this.stop();
    this.#watched.onSilent();
  }
}
