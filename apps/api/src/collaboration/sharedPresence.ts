import type { Document } from '@hocuspocus/server';
import type { Awareness } from 'y-protocols/awareness';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { Bus } from '../bus/bus.ts';

/** The origin of what people of other processes say of themselves. */
const FROM_OTHERS = 'other processes';

interface Changed {
  added: number[];
  updated: number[];
  removed: number[];
}

/**
 * Shows people on a map to those who are on it in other processes, and the other way round. What a process that ended
 * without a goodbye had said is forgotten after half a minute, as that of any client that is silent.
 */
export class SharedPresence {
  readonly #bus: Bus;
  readonly #documents = new Map<string, Document>();
  /** Whose words have changed since they were passed on last. */
  readonly #changed = new Map<Document, Set<number>>();

  constructor(bus: Bus) {
    this.#bus = bus;
    bus.subscribe((event) => {
      if (event.type === 'presence') this.#show(event.mapId, event.update);
      else if (event.type === 'presence-wanted') this.#introduce(this.#documents.get(event.mapId));
      else if (event.type === 'missed') this.#beginAnew();
    });
  }

  /** Begins with a document, for as long as it is open. */
  follow(document: Document): void {
    this.#documents.set(document.name, document);
    document.awareness.on('update', (changed: Changed, origin: unknown) => {
      if (origin !== FROM_OTHERS) this.#passOn(document, [...changed.added, ...changed.updated, ...changed.removed]);
    });
    document.on('destroy', () => {
      if (this.#documents.get(document.name) === document) this.#documents.delete(document.name);
    });
    this.#bus.tellOthers({ type: 'presence-wanted', mapId: document.name });
  }

  #passOn(document: Document, clients: readonly number[]): void {
    if (!this.#bus.hasOthers || clients.length === 0) return;
    // What arrives in the same turn goes out in one message.
    if (this.#changed.size === 0) setImmediate(() => this.#flush());
    const changed = this.#changed.get(document) ?? new Set();
    for (const client of clients) changed.add(client);
    this.#changed.set(document, changed);
  }

  #flush(): void {
    for (const [{ name: mapId, awareness }, clients] of this.#changed) {
      this.#bus.tellOthers({ type: 'presence', mapId, update: encode(awareness, [...clients]) });
    }
    this.#changed.clear();
  }

  #show(mapId: string, update: string): void {
    const document = this.#documents.get(mapId);
    if (!document) return;
    try {
      applyAwarenessUpdate(document.awareness, Buffer.from(update, 'base64'), FROM_OTHERS);
    } catch {
      // It can't be read. Nothing depends on it, and an error here would end the process.
    }
  }

  /** Says who is on a map in this process. */
  #introduce(document: Document | undefined): void {
    if (!document) return;
    this.#passOn(
      document,
      [...document.connections.values()].flatMap(({ clients }) => [...clients] as number[]),
    );
  }

  #beginAnew(): void {
    for (const document of this.#documents.values()) {
      this.#introduce(document);
      this.#bus.tellOthers({ type: 'presence-wanted', mapId: document.name });
    }
  }
}

function encode(awareness: Awareness, clients: number[]): string {
  return Buffer.from(encodeAwarenessUpdate(awareness, clients)).toString('base64');
}
