import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';

/** The kinds of messages that a client may send. The numbers are Hocuspocus's. */
const KINDS = new Map([
  [0, 'sync'],
  [1, 'awareness'],
  [2, 'auth'],
  [3, 'query-awareness'],
  [7, 'close'],
  [10, 'pong'],
] as const);

/** The largest message of each kind (bytes). A sync may carry a whole document with its history. */
export const FRAME_LIMITS = {
  sync: 24 * 1024 * 1024,
  awareness: 64 * 1024,
  auth: 16 * 1024,
  'query-awareness': 1024,
  close: 1024,
  pong: 1024,
} as const;

export type FrameKind = typeof KINDS extends Map<number, infer Kind> ? Kind : never;

export interface Frame {
  /** To whom it is addressed: a map's id, with which of several connections to it is meant. */
  address: string;
  mapId: string;
  kind: FrameKind;
}

/** What a message of a client is about, or undefined when it isn't one that a client may send. */
export function readFrame(data: Uint8Array): Frame | undefined {
  try {
    const decoder = createDecoder(data);
    const address = readVarString(decoder);
    const kind = KINDS.get(readVarUint(decoder) as 0);
    // Behind a NUL may stand which of several connections to one document is meant.
    const [mapId = ''] = address.split('\0', 1);
    return kind && { address, mapId, kind };
  } catch {
    return undefined;
  }
}
