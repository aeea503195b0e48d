import { CLOSE } from '@milepost/schema/collab';
import type { Actor } from '../policies/actor.ts';
import type { LiveSocket } from './liveSocket.ts';

/** How long clients get to close their side (ms) when the server stops. */
const CLOSING = 2_000;

/** All open sockets, and who opened them. */
export class LiveSockets {
  readonly #sockets = new Map<LiveSocket, Actor>();

  add(socket: LiveSocket, actor: Actor): void {
    this.#sockets.set(socket, actor);
  }

  delete(socket: LiveSocket): void {
    this.#sockets.delete(socket);
  }

  /** Closes those of somebody, who has to show again who they are. */
  closeOf(userId: string): void {
    for (const [socket, actor] of this.#sockets) {
      if (actor.kind === 'person' && actor.id === userId) socket.close(CLOSE.signedOut);
    }
  }

  /** Closes all; resolves when they are closed. Clients come back when there is a server again. */
  async closeAll(): Promise<void> {
    for (const socket of this.#sockets.keys()) socket.close(CLOSE.restart);
    const deadline = Date.now() + CLOSING;
    while (this.#sockets.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    for (const socket of this.#sockets.keys()) socket.terminate();
  }
}
