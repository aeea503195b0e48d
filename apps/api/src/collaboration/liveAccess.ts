import type { Connection } from '@hocuspocus/server';
import { CLOSE } from '@milepost/schema/collab';
import type { MapAccess } from '../maps/mapAccess.ts';
import type { LiveContext } from './liveContext.ts';
import type { Standing } from './standing.ts';
import { standingOf } from './standing.ts';
import { tell } from './tell.ts';

/** What whoever is on a live connection may do, looked up anew as often as it may have changed. */
export class LiveAccess {
  readonly #access: MapAccess;
  readonly #onFailure: (connection: Connection, error: unknown) => void;
  /** Connections whose people may look and not edit. */
  readonly #readers = new WeakSet<Connection>();
  /** Connections of which nothing more is taken, whatever rights change: they are on their way out. */
  readonly #spent = new WeakSet<Connection>();
  readonly #looking = new WeakMap<Connection, Promise<void>>();
  #changes = 0;

  /** `onFailure` is told when it could not be looked up. */
  constructor(access: MapAccess, onFailure: (connection: Connection, error: unknown) => void) {
    this.#access = access;
    this.#onFailure = onFailure;
  }

  /** How often rights have changed. */
  get changes(): number {
    return this.#changes;
  }

  /** Rights have changed: what was looked up before doesn't count. */
  changed(): void {
    this.#changes++;
  }

  /** Takes a connection in that Hocuspocus has set up. */
  add(connection: Connection): void {
    if (connection.readOnly) this.#readers.add(connection);
  }

  mayEdit(connection: Connection): boolean {
    return !this.#readers.has(connection) && !this.#spent.has(connection);
  }

  /** Nothing more is taken of a connection. */
  spend(connection: Connection): void {
    this.#spent.add(connection);
  }

  /**
   * Looks up what somebody may do, and tells them if it is something else than before, or shows them out. While it is being
   * looked nobody else has to: that ends with what holds by then.
   */
  recheck(connection: Connection): Promise<void> {
    let looking = this.#looking.get(connection);
    if (!looking) {
      looking = this.#lookAnew(connection).finally(() => this.#looking.delete(connection));
      this.#looking.set(connection, looking);
    }
    return looking;
  }

  /** Shows somebody out: the map is gone for them. */
  dismiss(connection: Connection): void {
    this.spend(connection);
    tell(connection, { type: 'gone' });
    const { actor, socket } = connection.context as LiveContext;
    if (actor.kind === 'guest') socket.close(CLOSE.linkGone);
    else connection.close();
    // Hocuspocus would still answer what they had sent before. An error thrown at it ends that too, and fills the log.
    connection.send = () => undefined;
  }

  async #lookAnew(connection: Connection): Promise<void> {
    const context = connection.context as LiveContext;
    if (this.#spent.has(connection)) return;
    try {
      let asOf: number;
      let standing: Standing;
      do {
        asOf = this.#changes;
        standing = await standingOf(this.#access, context, connection.document.name);
        // What was looked up before another change must not have the last word.
      } while (asOf !== this.#changes);
      if (standing === 'signed-out') return this.#signOut(connection);
      if (standing === 'gone') return this.dismiss(connection);
      const isReader = standing === 'reader';
      if (isReader === this.#readers.has(connection)) return;
      if (isReader) this.#readers.add(connection);
      else this.#readers.delete(connection);
      tell(connection, { type: 'access', mayEdit: !isReader });
    } catch (error) {
      this.spend(connection);
      this.#onFailure(connection, error);
    }
  }

  #signOut(connection: Connection): void {
    this.spend(connection);
    (connection.context as LiveContext).socket.close(CLOSE.signedOut);
  }
}
