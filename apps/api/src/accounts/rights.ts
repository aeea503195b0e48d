import type { LiveServer } from '../collaboration/liveServer.ts';
import type { MapAccess } from '../maps/mapAccess.ts';
import type { Identities } from './identities.ts';

/** Whose rights have changed, or the rights to which map. */
export type Concerned = { userId: string } | { mapId: string };

/** Makes a change of rights hold at once: nothing that was remembered counts, and open connections are asked anew. */
export class Rights {
  readonly #identities: Identities;
  readonly #access: MapAccess;
  readonly #live: LiveServer;

  constructor(identities: Identities, access: MapAccess, live: LiveServer) {
    this.#identities = identities;
    this.#access = access;
    this.#live = live;
  }

  /** What somebody may do has changed. To be called once it is in the database. */
  changed(concerned: Concerned): void {
    if ('userId' in concerned) this.#identities.forget(concerned.userId);
    this.#access.forget();
    this.#live.recheck(concerned);
  }

  /** Sessions of somebody ended: their connections have to show again who they are. */
  signedOut(userId: string): void {
    this.#identities.forget(userId);
    this.#live.disconnect(userId);
  }
}
