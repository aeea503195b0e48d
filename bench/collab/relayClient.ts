import { once } from 'node:events';
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const SYNC = 0;
const AUTH = 2;
const STATELESS = 5;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** What has come to somebody on a map: an edit, or word of a comment. */
export type Arrival = 'edit' | 'comment';

/** Somebody on a map, who does no more with what comes than to notice it. */
export class RelayClient {
  readonly doc = new Y.Doc();
  onArrival: (what: Arrival) => void = () => undefined;
  readonly #socket: WebSocket;
  readonly #mapId: string;
  #isSynced = false;

  private constructor(socket: WebSocket, mapId: string) {
    this.#socket = socket;
    this.#mapId = mapId;
  }

  /** Resolves when the map is there. */
  static async open(url: string, mapId: string, headers: Record<string, string>): Promise<RelayClient> {
    const socket = new WebSocket(url.replace('http', 'ws'), { headers });
    await once(socket, 'open');
    const client = new RelayClient(socket, mapId);
    const synced = new Promise<void>((resolve) => socket.on('message', (data: Buffer) => client.#read(data, resolve)));
    client.#send(AUTH, (encoder) => {
      writeVarUint(encoder, 0);
      writeVarString(encoder, '');
      writeVarString(encoder, '4.7.0');
    });
    client.#sync(STEP_1, Y.encodeStateVector(client.doc));
    await synced;
    return client;
  }

  /** Puts a map into an empty document. */
  seed(state: Uint8Array): void {
    Y.applyUpdate(this.doc, state);
    this.#sync(UPDATE, state);
  }

  /** Types one letter at the end of the map's scenario. */
  type(): void {
    const before = Y.encodeStateVector(this.doc);
    const text = this.doc.getMap('map').get('scenario') as Y.Text;
    text.insert(text.length, 'x');
    this.#sync(UPDATE, Y.encodeStateAsUpdate(this.doc, before));
  }

  close(): void {
    this.#socket.terminate();
  }

  #sync(step: number, content: Uint8Array): void {
    this.#send(SYNC, (encoder) => {
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, content);
    });
  }

  #send(kind: number, write: (encoder: ReturnType<typeof createEncoder>) => void): void {
    const encoder = createEncoder();
    writeVarString(encoder, this.#mapId);
    writeVarUint(encoder, kind);
    write(encoder);
    this.#socket.send(toUint8Array(encoder));
  }

  #read(data: Uint8Array, synced: () => void): void {
    const decoder = createDecoder(data);
    readVarString(decoder);
    const kind = readVarUint(decoder);
    if (kind === STATELESS) this.onArrival('comment');
    if (kind !== SYNC) return;
    const step = readVarUint(decoder);
    if (step === UPDATE) this.onArrival('edit');
    if (step !== STEP_2 || this.#isSynced) return;
    this.#isSynced = true;
    Y.applyUpdate(this.doc, readVarUint8Array(decoder));
    synced();
  }
}
