import type { Change } from '@milepost/schema';

/** A fault of what was sent, with its path in the document. */
export interface RefusedFault {
  path: string;
  message: string;
}

/** What the server says beside the sync. */
export type ServerMessage =
  | {
      type: 'refused';
      reason: 'malformed' | 'gap' | 'foreign-client' | 'invalid';
      faults: RefusedFault[];
      /** What takes the offending part out of the document. */
      restore: Change[];
    }
  | { type: 'gone' };

/** Reads a message of the server's, which is taken at its word; undefined for one of a kind that isn't known here. */
export function readServerMessage(payload: string): ServerMessage | undefined {
  const message = JSON.parse(payload) as ServerMessage;
  return message.type === 'refused' || message.type === 'gone' ? message : undefined;
}
