import type { Bus } from '../bus/bus.ts';
import type { Concerned } from '../bus/events.ts';
import type { LiveServer } from '../collaboration/liveServer.ts';
import type { MapAccess } from '../maps/mapAccess.ts';
import type { ShareDoor } from '../shares/shareDoor.ts';
import type { Identities } from './identities.ts';

/** Makes a change of rights hold at once: nothing that was remembered counts, and open connections are asked anew. */
export class Rights {
  readonly #bus: Bus;

  constructor(bus: Bus, identities: Identities, access: MapAccess, door: ShareDoor, live: LiveServer) {
    this.#bus = bus;
    bus.subscribe((event) => {
      if (event.type === 'rights') {
        const { concerned } = event;
        if ('userId' in concerned) identities.forget(concerned.userId);
        access.forget();
        door.forget();
        live.recheck(concerned);
      } else if (event.type === 'signed-out') {
        identities.forget(event.userId);
        live.disconnect(event.userId);
      } else if (event.type === 'missed' || event.type === 'alone') {
        identities.forgetAll();
        access.forget();
        door.forget();
        live.recheck();
      }
    });
  }

  /** What somebody may do has changed. To be called once it is in the database. */
  changed(concerned: Concerned): void {
    this.#bus.publish({ type: 'rights', concerned });
  }

  /** Sessions of somebody ended: their connections have to show again who they are. */
  signedOut(userId: string): void {
    this.#bus.publish({ type: 'signed-out', userId });
  }
}
