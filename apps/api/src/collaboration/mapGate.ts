import type { Change, JourneyMap } from '@milepost/schema';
import { InvalidMapError } from '@milepost/schema';
import { changeDoc } from '@milepost/schema/collab';
import * as Y from 'yjs';
import type { Sql } from '../database/sql.ts';
import { appendOrFail } from './appendOrFail.ts';
import { AppendQueue } from './appendQueue.ts';
import { ClosingError, MapGoneError, StaleRevisionError } from './gateErrors.ts';
import type { LogEntry } from './mapLog.ts';
import { loadClients, loadMap, loadSince } from './mapLog.ts';
import { restoreChanges } from './restoreChanges.ts';
import type { Refusal } from './shadow.ts';
import { Shadow } from './shadow.ts';
import type { Verdict } from './verdict.ts';

export interface Edited {
  map: JourneyMap;
  revision: number;
}

/** The origin of changes in a live document that come from the server itself and are in the log already. */
const FROM_LOG = { source: 'local', skipStoreHooks: true } as const;

/**
 * The one door to a map in this process. Whatever changes the map, somebody's update or an edit of the API, is tried on
 * the shadow, appended to the log, and only then let through to the live document and acknowledged. What other processes
 * append comes from the log.
 */
export class MapGate {
  readonly mapId: string;
  /** When it was last used (ms since 1970), to know when it can go. */
  lastUse = Date.now();
  /** Updates and bytes appended since the log was last folded into the state. */
  appended = { updates: 0, bytes: 0 };
  readonly #sql: Sql;
  readonly #onAppended: (revision: number) => void;
  readonly #queue: AppendQueue;
  #shadow: Shadow | undefined;
  #loading: Promise<void> | undefined;
  /** The log up to here is in the shadow, and in the live document. */
  #revision = 0;
  /** How often something of other processes was taken over. */
  #takenOver = 0;
  #live: Y.Doc | undefined;
  #users = 0;
  #destroyed = false;

  constructor(mapId: string, sql: Sql, onAppended: (revision: number) => void) {
    this.mapId = mapId;
    this.#sql = sql;
    this.#onAppended = onAppended;
    this.#queue = new AppendQueue((entries, ifRevision) => this.#append(entries, ifRevision));
  }

  /** Whether somebody waits for it, or something is on its way into the log. */
  get busy(): boolean {
    return this.#users > 0 || !this.#queue.idle;
  }

  /** The document that clients are connected to, if any. */
  get live(): Y.Doc | undefined {
    return this.#live;
  }

  /** Up to which revision it knows the map; 0 when it doesn't yet. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether a Yjs client id is known to be another's. */
  isForeign(clientId: number, actorId: string): boolean {
    const owner = this.#shadow?.ownerOf(clientId);
    return owner !== undefined && owner !== actorId;
  }

  /** Resolves when nothing is on its way into the log any more. */
  quiet(): Promise<void> {
    return this.#queue.quiet();
  }

  /**
   * Decides about an update of somebody's; resolves when it is kept for good.
   *
   * @throws MapGoneError, or the database's error, when it couldn't be kept
   */
  async admit(update: Uint8Array, actorId: string): Promise<Verdict> {
    let refused = await this.#take(update, actorId);
    if (refused?.refusal.reason === 'foreign-client') {
      // They may have written under that id in another process.
      const owners = await loadClients(this.#sql, this.mapId);
      this.#shadow?.learnOwners(owners);
      refused = await this.#take(update, actorId);
    }
    if (!refused) return { kind: 'kept' };
    const { refusal } = refused;
    if (refusal.reason !== 'invalid') return { kind: 'refused', ...refused, restore: [] };
    const restore = await this.#withShadow((shadow) => restoreChanges(shadow.read(), refusal.faults, refusal.touched));
    return { kind: 'refused', ...refused, restore };
  }

  /**
   * Makes an edit of the server's own, for `actorId`. `plan` gives the changes for the map as it is; what it throws is
   * passed on, and nothing has happened. Gives the map after the edit and the revision at which it stands so.
   *
   * @throws StaleRevisionError when the map's revision doesn't fit; MapGoneError; the database's error
   */
  async edit(
    plan: (map: JourneyMap) => readonly Change[],
    fits?: (revision: number) => boolean,
    actorId: string | null = null,
  ): Promise<Edited> {
    let isNewest = false;
    for (;;) {
      const edited = await this.#withShadow((shadow) => {
        // The newest revision is known only while nothing is on its way.
        if (fits && !this.#queue.idle) return undefined;
        if (fits && !fits(this.#revision)) {
          if (isNewest) throw new StaleRevisionError();
          return undefined;
        }
        return this.#editNow(shadow, plan, fits ? this.#revision : null, actorId);
      });
      if (edited) return edited;
      await this.#queue.settled();
      await this.catchUp();
      isNewest = true;
    }
  }

  /** Fills the document that clients will be connected to, and keeps it up to date from then on. */
  async attach(live: Y.Doc): Promise<void> {
    await this.catchUp();
    for (;;) {
      const attached = await this.#withShadow((shadow) => {
        // What is on its way isn't kept yet, and must not be shown to anybody.
        if (!this.#queue.idle) return false;
        Y.applyUpdate(live, shadow.encode(), FROM_LOG);
        this.#live = live;
        return true;
      });
      if (attached) break;
      await this.#queue.settled();
    }
    live.on('destroy', () => {
      if (this.#live === live) this.#live = undefined;
    });
  }

  /** Takes over what other processes have appended, if the map is in memory at all. */
  async catchUp(): Promise<void> {
    if (this.#live && !this.#shadow) await this.#withShadow(() => undefined);
    if (this.#shadow) await this.#takeOver(this.#shadow);
  }

  /** What somebody wrote under one id is another's from now on. To be called once the database says so. */
  handOver(fromActorId: string, toActorId: string): void {
    const handOver = () => this.#shadow?.handOver(fromActorId, toActorId);
    handOver();
    // One that is being loaded may have read who wrote what before.
    this.#loading?.then(handOver, () => undefined);
  }

  /** Ends it: nothing is taken from then on. */
  destroy(): void {
    this.#destroyed = true;
    this.#dropShadow();
  }

  async #editNow(
    shadow: Shadow,
    plan: (map: JourneyMap) => readonly Change[],
    ifRevision: number | null,
    actorId: string | null,
  ): Promise<Edited> {
    const taken = shadow.edit((doc, map) => changeDoc(doc, map, plan(map), FROM_LOG), actorId);
    if (taken.kind === 'refused') {
      this.#dropShadow();
      if (taken.refusal.reason === 'invalid') throw new InvalidMapError(taken.refusal.faults);
      throw new Error(`an edit of the server was refused: ${JSON.stringify(taken.refusal)}`);
    }
    const map = shadow.read();
    const takenOver = this.#takenOver;
    if (taken.kind === 'nothing') {
      await this.#queue.settled();
      return { map, revision: this.#revision };
    }
    const revision = await this.#queue.push(taken.entry, ifRevision);
    this.#applyToLive([taken.entry.update]);
    // Where another process came in between, the map at this revision has its edits, too.
    return takenOver === this.#takenOver ? { map, revision } : this.#read();
  }

  async #read(): Promise<Edited> {
    for (;;) {
      const read = await this.#withShadow((shadow) =>
        this.#queue.idle ? { map: shadow.read(), revision: this.#revision } : undefined,
      );
      if (read) return read;
      await this.#queue.quiet();
    }
  }

  /** Tries an update, and keeps it; gives why not when it is refused. */
  #take(update: Uint8Array, actorId: string): Promise<{ refusal: Refusal; costly: boolean } | undefined> {
    return this.#withShadow(async (shadow) => {
      const taken = shadow.take(update, actorId);
      if (taken.kind === 'refused') {
        if (shadow.spoilt) this.#dropShadow();
        return { refusal: taken.refusal, costly: shadow.spoilt };
      }
      // Somebody may wait for just this on another socket: what isn't new needn't be kept yet.
      if (taken.kind === 'nothing') await this.#queue.settled();
      else await this.#queue.push(taken.entry);
      return undefined;
    });
  }

  /**
   * Calls `use` with the shadow, loaded where there is none. Up to its first await, `use` has the shadow to itself: an
   * update is tried and put into the queue without anything in between.
   */
  async #withShadow<Result>(use: (shadow: Shadow) => Result | Promise<Result>): Promise<Result> {
    this.#users++;
    try {
      while (!this.#shadow) {
        if (this.#destroyed) throw new ClosingError();
        this.#loading ??= this.#load().finally(() => {
          this.#loading = undefined;
        });
        await this.#loading;
      }
      return await use(this.#shadow);
    } finally {
      this.#users--;
      this.lastUse = Date.now();
    }
  }

  async #load(): Promise<void> {
    // Without a shadow nothing is pushed, so what is in the tables after this is all there is.
    await this.#queue.quiet();
    const stored = await loadMap(this.#sql, this.mapId);
    if (!stored) throw new MapGoneError();
    const owners = await loadClients(this.#sql, this.mapId);
    this.#shadow = new Shadow(stored, owners);
    if (stored.revision > this.#revision && this.#revision > 0) {
      this.#takenOver++;
      this.#applyToLive([stored.state, ...stored.updates]);
    }
    this.#revision = stored.revision;
  }

  #dropShadow(): void {
    this.#shadow?.destroy();
    this.#shadow = undefined;
  }

  async #append(entries: readonly LogEntry[], ifRevision: number | null): Promise<number> {
    try {
      const revision = await appendOrFail(this.#sql, this.mapId, entries, ifRevision);
      this.appended.updates += entries.length;
      for (const { update } of entries) this.appended.bytes += update.byteLength;
      this.#onAppended(revision);
      if (revision === this.#revision + entries.length) this.#revision = revision;
      // It is kept, whatever comes of this: without a shadow, all of it is read anew.
      else if (this.#shadow) await this.#takeOver(this.#shadow).catch(() => this.#dropShadow());
      return revision;
    } catch (error) {
      // At once: an update that builds on what wasn't kept must not get as far as the queue.
      this.#dropShadow();
      throw error;
    }
  }

  /** Reads what was appended since, by this process or another; what is known already makes no difference. */
  async #takeOver(shadow: Shadow): Promise<void> {
    const appended = await loadSince(this.#sql, this.mapId, this.#revision);
    if (!appended) return;
    const { revision } = appended;
    let { updates } = appended;
    if (!updates) {
      const stored = await loadMap(this.#sql, this.mapId);
      if (!stored) return;
      updates = [stored.state, ...stored.updates];
    }
    // One that was dropped meanwhile is read anew, or was already.
    if (shadow !== this.#shadow) return;
    shadow.merge(updates);
    this.#takenOver++;
    this.#applyToLive(updates);
    this.#revision = Math.max(this.#revision, revision);
  }

  #applyToLive(updates: readonly Uint8Array[]): void {
    for (const update of updates) if (this.#live) Y.applyUpdate(this.#live, update, FROM_LOG);
  }
}
