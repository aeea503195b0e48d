import type { Fault, JourneyMap } from '@milepost/schema';
import { LIMITS } from '@milepost/schema';
import { checkTransaction, collectionRoot, mapRoot, readMap } from '@milepost/schema/collab';
import * as Y from 'yjs';
import type { LogEntry, StoredMap } from './mapLog.ts';
import { mapOfStored } from './mapOfStored.ts';
import type { TouchedRecords } from './touchedRecords.ts';
import { touchedRecords } from './touchedRecords.ts';

/** The actor under whose name the server's own Yjs client ids stand: nobody else writes under them. */
export const SERVER = 'server';

/** Why an update wasn't taken. */
export type Refusal =
  /** It isn't a Yjs update. */
  | { reason: 'malformed' }
  /** It builds on updates that never arrived. */
  | { reason: 'gap' }
  /** It writes under a client id of somebody else. */
  | { reason: 'foreign-client' }
  /** What it writes is no part of a map. */
  | { reason: 'invalid'; faults: Fault[]; touched: TouchedRecords };

export type Taken = { kind: 'nothing' } | { kind: 'taken'; entry: LogEntry } | { kind: 'refused'; refusal: Refusal };

/** What came of a change of the document. */
interface Recorded {
  transactions: Y.Transaction[];
  updates: Uint8Array[];
  faults: Fault[];
}

/**
 * The server's own copy of a map's shared document, on which every update is tried before anybody else sees it. It runs
 * ahead of the log by what is on its way there. After a refusal it may hold a part of what was refused: `spoilt` says
 * so, and then it has to be thrown away.
 */
export class Shadow {
  spoilt = false;
  readonly #doc: Y.Doc;
  readonly #owners: Map<number, string>;
  #bytes: number;
  #recorded: Recorded | undefined;

  /** `owners` says who writes under which client id. */
  constructor(stored: StoredMap, owners: Map<number, string>) {
    this.#doc = mapOfStored(stored);
    this.#owners = owners;
    this.#bytes = Buffer.byteLength(stored.document) + stored.updates.reduce((sum, update) => sum + weight(update), 0);
    this.#doc.on('afterTransaction', (transaction) => {
      this.#recorded?.transactions.push(transaction);
      this.#recorded?.faults.push(...checkTransaction(transaction));
    });
    this.#doc.on('update', (update) => this.#recorded?.updates.push(update));
  }

  /** The map that it holds. */
  read(): JourneyMap {
    return readMap(this.#doc);
  }

  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  /** Takes over what others stored. */
  merge(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      Y.applyUpdate(this.#doc, update);
      this.#bytes += weight(update);
    }
  }

  /** Takes over who writes under which client id, as the database has it. */
  learnOwners(owners: ReadonlyMap<number, string>): void {
    for (const [clientId, actorId] of owners) this.#owners.set(clientId, actorId);
  }

  /** Tries an update of somebody's. The entry for the log holds only what was new in it. */
  take(update: Uint8Array, actorId: string): Taken {
    const early = this.#refuseUnread(update, actorId);
    if (early) return { kind: 'refused', refusal: early };
    let recorded: Recorded;
    try {
      recorded = this.#record(() => Y.applyUpdate(this.#doc, update));
    } catch {
      return this.#spoil({ reason: 'malformed' });
    }
    const { store } = this.#doc;
    if (store.pendingStructs || store.pendingDs) return this.#spoil({ reason: 'gap' });
    return this.#judge(recorded, actorId);
  }

  /**
   * Makes an edit of the server's own, for `actorId` or nobody. What `edit` throws before it changes the document leaves
   * all as it was.
   */
  edit(edit: (doc: Y.Doc, map: JourneyMap) => void, actorId: string | null): Taken {
    const map = this.read();
    return this.#judge(
      this.#record(() => edit(this.#doc, map)),
      SERVER,
      actorId,
    );
  }

  ownerOf(clientId: number): string | undefined {
    return this.#owners.get(clientId);
  }

  handOver(fromActorId: string, toActorId: string): void {
    for (const [clientId, owner] of this.#owners) if (owner === fromActorId) this.#owners.set(clientId, toActorId);
  }

  destroy(): void {
    this.#doc.destroy();
  }

  #record(change: () => void): Recorded {
    const recorded: Recorded = { transactions: [], updates: [], faults: [] };
    this.#recorded = recorded;
    try {
      change();
    } finally {
      this.#recorded = undefined;
    }
    return recorded;
  }

  /** What can be seen without applying the update, and so is cheap to refuse. */
  #refuseUnread(update: Uint8Array, actorId: string): Refusal | undefined {
    let meta: ReturnType<typeof Y.parseUpdateMeta>;
    try {
      meta = Y.parseUpdateMeta(update);
    } catch {
      return { reason: 'malformed' };
    }
    for (const [client, from] of meta.from) {
      const known = Y.getState(this.#doc.store, client);
      if (from > known) return { reason: 'gap' };
      if ((meta.to.get(client) ?? 0) <= known) continue;
      const owner = this.#owners.get(client) ?? (known > 0 ? SERVER : actorId);
      if (owner !== actorId) return { reason: 'foreign-client' };
    }
    return undefined;
  }

  /** `writerId` is whose Yjs client id it stands under. */
  #judge({ transactions, updates, faults }: Recorded, writerId: string, actorId: string | null = writerId): Taken {
    if (updates.length === 0) return { kind: 'nothing' };
    const update = updates.length === 1 ? (updates[0] as Uint8Array) : Y.mergeUpdates(updates);
    const all = faults.length > 0 ? faults : this.#faultsInSize(update);
    if (all.length > 0) {
      return this.#spoil({ reason: 'invalid', faults: all, touched: touchedRecords(transactions) });
    }
    const newClients = writerId === SERVER ? [] : this.#newClients(transactions, writerId);
    const stageCount = collectionRoot(this.#doc, 'stages').size;
    const cardCount = collectionRoot(this.#doc, 'cards').size;
    return { kind: 'taken', entry: { update, title: this.#title(), stageCount, cardCount, actorId, newClients } };
  }

  #spoil(refusal: Refusal): Taken {
    this.spoilt = true;
    return { kind: 'refused', refusal };
  }

  /** The document's size is measured only when what was added since could have brought it over the limit. */
  #faultsInSize(update: Uint8Array): Fault[] {
    this.#bytes += weight(update);
    if (this.#bytes <= LIMITS.documentBytes) return [];
    this.#bytes = Buffer.byteLength(JSON.stringify(this.read()));
    if (this.#bytes <= LIMITS.documentBytes) return [];
    return [{ path: '', message: `is larger than ${LIMITS.documentBytes} bytes` }];
  }

  #title(): string {
    const title = mapRoot(this.#doc).get('title');
    return title instanceof Y.Text ? title.toString().toWellFormed() : '';
  }

  #newClients(transactions: readonly Y.Transaction[], actorId: string): LogEntry['newClients'] {
    const found: Array<{ clientId: number; actorId: string }> = [];
    for (const { beforeState, afterState } of transactions) {
      for (const [clientId, clock] of afterState) {
        if (this.#owners.has(clientId) || clock <= (beforeState.get(clientId) ?? 0)) continue;
        this.#owners.set(clientId, actorId);
        found.push({ clientId, actorId });
      }
    }
    return found;
  }
}

/** The most that an update adds to the document's JSON (bytes): escaping can double what a text takes. */
function weight(update: Uint8Array): number {
  return 2 * update.byteLength;
}
