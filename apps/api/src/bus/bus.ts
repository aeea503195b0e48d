import type { ServerEvent } from './events.ts';

type Listener = (event: ServerEvent) => void;

/**
 * Tells all who listen what happened, in the order in which it did: those in this process at once, and those in others
 * over Redis where there is one.
 */
export class Bus {
  readonly #listeners = new Set<Listener>();
  #sendToOthers: ((event: ServerEvent) => void) | undefined;

  /** Tells everybody, whoever made it happen included. */
  publish(event: ServerEvent): void {
    this.deliver(event);
    this.tellOthers(event);
  }

  /** Tells the other processes only. */
  tellOthers(event: ServerEvent): void {
    this.#sendToOthers?.(event);
  }

  /** Tells those in this process only. */
  deliver(event: ServerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Gives what ends it. A listener handles its own errors. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether there may be other processes. */
  get hasOthers(): boolean {
    return this.#sendToOthers !== undefined;
  }

  /** From now on `send` carries what other processes are told; nothing does when it is absent. */
  connect(send?: (event: ServerEvent) => void): void {
    this.#sendToOthers = send;
  }
}
