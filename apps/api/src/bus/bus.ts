import type { Concerned } from '../accounts/rights.ts';

/** What happened that open connections, of this process or another, have to hear of. It is in the database already. */
export type ServerEvent =
  /** What somebody may do has changed, or what may be done with a map or by a link. */
  | { type: 'rights'; concerned: Concerned }
  /** Sessions of somebody ended. */
  | { type: 'signed-out'; userId: string }
  /** Something was said in a thread of comments, or about it; it is to be read anew. */
  | { type: 'thread'; mapId: string; threadId: string };

type Listener = (event: ServerEvent) => void;

/** Tells all who listen what happened, whoever made it happen included, in the order in which it did. */
export class Bus {
  readonly #listeners = new Set<Listener>();

  publish(event: ServerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Gives what ends it. A listener handles its own errors. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
