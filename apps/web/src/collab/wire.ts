import { createDecoder, readVarInt, readVarString, readVarUint } from 'lib0/decoding';

/** Hocuspocus's numbers of the messages, and y-protocols' of the syncs in them, that are looked into here. */
const SYNC = 0;
const SYNC_STATUS = 8;
const SYNC_STEP_2 = 1;
const UPDATE = 2;

/** Whether an outgoing message is one that the server answers with whether it kept it. */
export function kindOfSent(data: Uint8Array): 'sync' | 'update' | undefined {
  const decoder = createDecoder(data);
  readVarString(decoder);
  if (readVarUint(decoder) !== SYNC) return undefined;
  const step = readVarUint(decoder);
  return step === SYNC_STEP_2 ? 'sync' : step === UPDATE ? 'update' : undefined;
}

/** Whether the server kept a message, when an incoming one says so. */
export function readAnswer(data: Uint8Array): boolean | undefined {
  const decoder = createDecoder(data);
  readVarString(decoder);
  return readVarUint(decoder) === SYNC_STATUS ? readVarInt(decoder) === 1 : undefined;
}
