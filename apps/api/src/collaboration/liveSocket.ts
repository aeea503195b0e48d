import type { WebSocketLike } from '@hocuspocus/server';
import { OutgoingMessage } from '@hocuspocus/server';
import { id as idSchema } from '@milepost/schema';
import type { DenialReason } from '@milepost/schema/collab';
import { CLOSE } from '@milepost/schema/collab';
import type { WebSocket } from 'ws';
import { Allowance } from './allowance.ts';
import type { Frame, FrameKind } from './frame.ts';
import { FRAME_LIMITS, readFrame } from './frame.ts';

/** A client that doesn't read what it is sent is cut off when this much (bytes) waits for it. */
const UNREAD_BYTES = 64 * 1024 * 1024;

/** Reading stops while this much (bytes) of one client waits to be handled, and goes on below the second. */
const UNHANDLED_BYTES = 32 * 1024 * 1024;
const HANDLED_ENOUGH = 8 * 1024 * 1024;

/**
 * A client's WebSocket, as Hocuspocus wants it. Only messages that belong to the protocol and are no larger than their
 * kind may be get through, and no faster than they are handled.
 */
export class LiveSocket implements WebSocketLike {
  readonly #socket: WebSocket;
  readonly #presence = new Allowance();
  /** Bytes that wait to be handled, by map. Only for maps that are connected: what comes earlier is bounded elsewhere. */
  readonly #unhandled = new Map<string, number>();

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  get readyState(): number {
    return this.#socket.readyState;
  }

  /** Starts to read. `onMessage` gets what may pass; `onClose` is called once. */
  listen(onMessage: (data: Uint8Array) => void, onClose: (code: number, reason: string) => void): void {
    this.#socket.on('message', (data: Buffer, isBinary) => {
      const frame = isBinary ? readFrame(data) : undefined;
      if (!frame) return this.close(CLOSE.unsupported);
      if (data.byteLength > FRAME_LIMITS[frame.kind]) return this.close(CLOSE.tooBig);
      // Hocuspocus keeps names as keys of objects, which have some of their own.
      if (!idSchema.safeParse(frame.mapId).success) return this.#deny(frame);
      if (frame.kind === 'awareness' && !this.#presence.take()) return;
      this.#count(frame.mapId, frame.kind, data.byteLength);
      onMessage(data);
    });
    this.#socket.on('close', (code, reason) => onClose(code, reason.toString()));
    // What goes wrong on a socket is followed by its close.
    this.#socket.on('error', () => undefined);
  }

  send(data: Parameters<WebSocketLike['send']>[0]): void {
    if (this.#socket.bufferedAmount > UNREAD_BYTES) this.#socket.terminate();
    else this.#socket.send(data as Uint8Array);
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  /** Ends the connection without waiting for the other side. */
  terminate(): void {
    this.#socket.terminate();
  }

  connected(mapId: string): void {
    this.#unhandled.set(mapId, 0);
  }

  handled(mapId: string, bytes: number): void {
    const before = this.#unhandled.get(mapId);
    if (before === undefined) return;
    this.#unhandled.set(mapId, Math.max(0, before - bytes));
    if (this.#socket.isPaused && this.#total() < HANDLED_ENOUGH) this.#socket.resume();
  }

  disconnected(mapId: string): void {
    this.#unhandled.delete(mapId);
    if (this.#socket.isPaused) this.#socket.resume();
  }

  #deny({ address, kind }: Frame): void {
    const reason: DenialReason = 'not-found';
    if (kind === 'auth') this.send(new OutgoingMessage(address).writePermissionDenied(reason).toUint8Array());
  }

  #count(mapId: string, kind: FrameKind, bytes: number): void {
    const before = this.#unhandled.get(mapId);
    if (before === undefined || kind !== 'sync') return;
    this.#unhandled.set(mapId, before + bytes);
    if (this.#total() > UNHANDLED_BYTES) this.#socket.pause();
  }

  #total(): number {
    let total = 0;
    for (const bytes of this.#unhandled.values()) total += bytes;
    return total;
  }
}
