import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { JourneyMap } from '@milepost/schema';
import type { LiveMessage } from '@milepost/schema/collab';
import { changeDoc, newMapDoc, readLiveMessage, readMap } from '@milepost/schema/collab';
import { createDecoder, readVarInt, readVarString, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { waitFor } from '../../testing/waitFor.ts';

const SYNC = 0;
const SYNC_STATUS = 8;
const SYNC_STEP_2 = 1;
const UPDATE = 2;

/** A client of the live connection as the library has it, with an eye on what the server answers. */
export class LiveClient {
  readonly doc = newMapDoc();
  readonly mapId: string;
  /** What the server said beside the sync. */
  readonly said: LiveMessage[] = [];
  /** Whether it kept each sync and update, in the order of its answers. */
  readonly answers: boolean[] = [];
  /** Codes with which the socket was closed. */
  readonly closes: number[] = [];
  denied: string | undefined;
  onAnswer: ((kept: boolean) => void) | undefined;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #provider: HocuspocusProvider;

  /** `credentials` are headers that say who it is. */
  constructor(
    url: string,
    mapId: string,
    credentials: Record<string, string>,
    { path = '/collab', query = '', reconnect = 100 } = {},
  ) {
    this.mapId = mapId;
    this.#socket = new HocuspocusProviderWebsocket({
      url: `${url.replace(/^http/, 'ws')}${path}${query}`,
      delay: reconnect,
      minDelay: reconnect,
      maxDelay: reconnect,
      WebSocketPolyfill: withHeaders(credentials),
    });
    this.#socket.on('close', ({ event }: { event?: { code?: number } }) => this.closes.push(event?.code ?? 0));
    this.#provider = new HocuspocusProvider({
      name: mapId,
      document: this.doc,
      websocketProvider: this.#socket,
      onStateless: ({ payload }) => {
        const message = readLiveMessage(payload);
        if (message) this.said.push(message);
      },
      onAuthenticationFailed: ({ reason }) => {
        this.denied = reason;
      },
      onMessage: ({ event }) => this.#look(new Uint8Array(event.data)),
    });
    this.#provider.attach();
  }

  /** What everybody on the map says of themselves. */
  get awareness(): Awareness {
    return this.#provider.awareness as Awareness;
  }

  get map(): JourneyMap {
    return readMap(this.doc);
  }

  /** Resolves when the server has kept what the first sync brought. */
  async ready(): Promise<this> {
    await waitFor(() => this.answers.length > 0 && this.#provider.isSynced, 'the first sync');
    return this;
  }

  setTitle(title: string): void {
    changeDoc(this.doc, this.map, [{ op: 'set', in: 'map', fields: { title } }], 'test');
  }

  /** Resolves with the server's next answer. */
  async nextAnswer(): Promise<boolean> {
    const before = this.answers.length;
    await waitFor(() => this.answers.length > before, 'an answer');
    return this.answers[before] as boolean;
  }

  /** Asks for a new sync, as the app does after a refusal. */
  sync(): void {
    this.#provider.forceSync();
  }

  /** Sends an update that isn't in the document. */
  sendUpdate(update: Uint8Array): void {
    this.#sendSync(UPDATE, update);
  }

  sendStep2(update: Uint8Array): void {
    this.#sendSync(SYNC_STEP_2, update);
  }

  /** Sends anything at all. */
  sendRaw(data: Uint8Array | string): void {
    this.#socket.webSocket?.send(data as string);
  }

  /** Breaks the connection; it comes back by itself. */
  drop(): void {
    this.#socket.webSocket?.close();
  }

  destroy(): void {
    this.#provider.destroy();
    this.#socket.destroy();
    this.doc.destroy();
  }

  #sendSync(step: number, update: Uint8Array): void {
    const encoder = createEncoder();
    writeVarString(encoder, this.mapId);
    writeVarUint(encoder, SYNC);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, update);
    this.sendRaw(toUint8Array(encoder));
  }

  #look(data: Uint8Array): void {
    const decoder = createDecoder(data);
    readVarString(decoder);
    if (readVarUint(decoder) !== SYNC_STATUS) return;
    const kept = readVarInt(decoder) === 1;
    this.answers.push(kept);
    this.onAnswer?.(kept);
  }
}

/** A WebSocket that is asked for with these headers, as a browser does with its cookies. */
function withHeaders(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers } as never);
    }
  };
}

/** The update that `edit` makes to a copy of a document, without the document having it. */
export function updateOf(doc: Y.Doc, edit: (copy: Y.Doc) => void, clientId?: number): Uint8Array {
  const copy = newMapDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  if (clientId !== undefined) copy.clientID = clientId;
  const before = Y.encodeStateVector(copy);
  copy.transact(() => edit(copy));
  return Y.encodeStateAsUpdate(copy, before);
}
