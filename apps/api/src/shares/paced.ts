/** Passes on what is put in for each key: at once, and while more comes only the newest of it, after a pause (ms). */
export class Paced<Value> {
  readonly #pause: number;
  readonly #pass: (key: string, value: Value) => void;
  /** The keys for which something was passed on just now, with what is to be next. */
  readonly #pausing = new Map<string, Value | undefined>();

  constructor(pause: number, pass: (key: string, value: Value) => void) {
    this.#pause = pause;
    this.#pass = pass;
  }

  put(key: string, value: Value): void {
    if (this.#pausing.has(key)) this.#pausing.set(key, value);
    else this.#passOn(key, value);
  }

  #passOn(key: string, value: Value): void {
    this.#pausing.set(key, undefined);
    this.#pass(key, value);
    setTimeout(() => {
      const next = this.#pausing.get(key);
      this.#pausing.delete(key);
      if (next !== undefined) this.#passOn(key, next);
    }, this.#pause).unref();
  }
}
