import { createDecoder, readVarInt, readVarString, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { waitFor } from '../../testing/waitFor.ts';

/** The kinds of messages, by Hocuspocus's numbers. */
export const KIND = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  stateless: 5,
  broadcast: 6,
  close: 7,
  status: 8,
} as const;

/** The kinds of sync messages. */
export const STEP = { one: 0, two: 1, update: 2 } as const;

const TOKEN = 0;
const DENIED = 1;

/** Speaks the protocol of the live connection word by word, so that it can also say what no honest client would. */
export class RawClient {
  readonly mapId: string;
  /** Why it wasn't let in. */
  denied: string | undefined;
  isIn = false;
  /** Whether the server kept each sync and update. */
  readonly answers: boolean[] = [];
  /** Syncs that the server answered. */
  synced = 0;
  /** The kinds of all messages that came, in their order. */
  readonly heard: number[] = [];
  /** Whether the server took it off the map. */
  left = false;
  /** The code with which the socket was closed. */
  closed: number | undefined;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket, mapId: string) {
    this.#socket = socket;
    this.mapId = mapId;
    socket.on('message', (data: Buffer) => this.#read(data));
    socket.on('close', (code) => {
      this.closed = code;
    });
  }

  /** Opens a socket and asks for a map; resolves when that is answered. */
  static async open(url: string, mapId: string, headers: Record<string, string>): Promise<RawClient> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/collab`, { headers });
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    const client = new RawClient(socket, mapId);
    client.auth('');
    await waitFor(() => client.isIn || client.denied, 'an answer');
    return client;
  }

  auth(token: string): void {
    this.#send(KIND.auth, (encoder) => {
      writeVarUint(encoder, TOKEN);
      writeVarString(encoder, token);
      writeVarString(encoder, '4.7.0');
    });
  }

  sync(step: (typeof STEP)[keyof typeof STEP], content: Uint8Array): void {
    this.#send(KIND.sync, (encoder) => {
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, content);
    });
  }

  /** A message whose content is bytes, or nothing. */
  bytes(kind: number, content?: Uint8Array): void {
    this.#send(kind, (encoder) => content && writeVarUint8Array(encoder, content));
  }

  text(kind: number, content: string): void {
    this.#send(kind, (encoder) => writeVarString(encoder, content));
  }

  /** Resolves when the server has handled what was sent, or has closed the socket over it. */
  async handled(): Promise<void> {
    const before = this.synced;
    this.sync(STEP.one, Y.encodeStateVector(new Y.Doc()));
    let isBack = false;
    this.#socket.once('pong', () => {
      isBack = true;
    });
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping();
    const isHandled = () => isBack && (!this.isIn || this.left || this.synced > before);
    await waitFor(() => this.closed !== undefined || isHandled(), 'what was sent to be handled');
  }

  end(): void {
    this.#socket.terminate();
  }

  #send(kind: number, write: (encoder: ReturnType<typeof createEncoder>) => void): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    const encoder = createEncoder();
    writeVarString(encoder, this.mapId);
    writeVarUint(encoder, kind);
    write(encoder);
    this.#socket.send(toUint8Array(encoder));
  }

  #read(data: Uint8Array): void {
    const decoder = createDecoder(data);
    readVarString(decoder);
    const kind = readVarUint(decoder);
    this.heard.push(kind);
    if (kind === KIND.auth) {
      if (readVarUint(decoder) === DENIED) this.denied = readVarString(decoder);
      else this.isIn = true;
    }
    if (kind === KIND.status) this.answers.push(readVarInt(decoder) === 1);
    if (kind === KIND.close) this.left = true;
    if (kind === KIND.sync && readVarUint(decoder) === STEP.two) this.synced++;
  }
}
