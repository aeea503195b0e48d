import type { LiveSocket } from './liveSocket.ts';

/** The sockets whose connection to a map is let in but not set up yet. */
export class Opening {
  readonly #sockets = new Map<string, Set<LiveSocket>>();

  has(mapId: string): boolean {
    return this.#sockets.has(mapId);
  }

  of(mapId: string): Iterable<LiveSocket> {
    return this.#sockets.get(mapId) ?? [];
  }

  begin(mapId: string, socket: LiveSocket): void {
    this.#sockets.set(mapId, (this.#sockets.get(mapId) ?? new Set()).add(socket));
  }

  end(mapId: string, socket: LiveSocket): void {
    const sockets = this.#sockets.get(mapId);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#sockets.delete(mapId);
  }

  /** The socket is gone, whatever it was asking for. */
  endAll(socket: LiveSocket): void {
    for (const mapId of this.#sockets.keys()) this.end(mapId, socket);
  }
}
