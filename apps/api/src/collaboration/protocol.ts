import type { Change, Fault } from '@milepost/schema';

/**
 * The live connection, as the server speaks it. The client's side is in the web app.
 *
 * It is Hocuspocus's protocol over a WebSocket at `/collab?schema=<version>`; the document's name is the map's id. These
 * are the promises on top of it:
 *
 * - SyncStatus(true) answers a SyncStep2 or Update only after its content is committed to the database. Answers come in
 *   the order of the messages, so a client knows what is saved by counting them.
 * - An update with something invalid in it is refused as a whole: first a stateless message `refused`, then
 *   SyncStatus(false); the connection stays. The client applies `restore`, which takes the offending part out of its
 *   document, and starts a new sync (SyncStep1): all of its edits then arrive as one SyncStep2 that is valid. Updates
 *   that it sent in between build on the refused one and are refused with `gap`, which needs no answer of its own.
 * - A refusal whose reason is `foreign-client` or `malformed`, or a `restore` that doesn't help, is for good: the client
 *   starts from the server's document again.
 * - The stateless message `gone` says that the map was moved to the trash or deleted, or is not the client's to see any
 *   more; the document is closed. `access` says whether the client may edit, when that has changed; what it sends while
 *   it may not is answered with SyncStatus(false).
 * - Permission is denied with the reason `not-found`, `signed-out`, `schema-outdated` (the client is older than the
 *   server: reload), `too-many-refusals` or `unavailable` (now, but maybe not at the next attempt).
 * - The socket is closed with 1012 when the server restarts, 1013 when the database doesn't keep what was sent (nothing
 *   was acknowledged; connect again and send again), 1009 for a message over the limit, 1003 for one that isn't part of
 *   this, 1008 after too many refusals, 4401 when the session has ended that it was opened with.
 */
export type ServerMessage =
  | { type: 'refused'; reason: RefusalReason; faults: readonly Fault[]; restore: readonly Change[] }
  | { type: 'gone' }
  | { type: 'access'; mayEdit: boolean };

export type RefusalReason = 'malformed' | 'gap' | 'foreign-client' | 'invalid';

export type DenialReason = 'not-found' | 'signed-out' | 'schema-outdated' | 'too-many-refusals' | 'unavailable';

/** The codes with which the server closes a socket. */
export const CLOSE = {
  unsupported: 1003,
  policy: 1008,
  tooBig: 1009,
  restart: 1012,
  tryAgainLater: 1013,
  signedOut: 4401,
} as const;

/** The largest message of each kind (bytes). A sync may carry a whole document with its history. */
export const FRAME_LIMITS = {
  sync: 24 * 1024 * 1024,
  awareness: 64 * 1024,
  auth: 16 * 1024,
  'query-awareness': 1024,
  close: 1024,
  pong: 1024,
} as const;
