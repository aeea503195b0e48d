import * as z from 'zod/mini';
import type { Change } from '../changes.ts';
import { change } from '../changes.ts';

/**
 * The live connection, as server and browser speak it.
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
 * - The stateless message `gone` says that the map was moved to the trash or deleted; the document is closed.
 * - Permission is denied with one of the reasons below.
 * - The socket is closed with one of the codes below.
 */
const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('refused'),
    reason: z.enum(['malformed', 'gap', 'foreign-client', 'invalid']),
    /** What is wrong with what was sent, by its path in the document. */
    faults: z.readonly(z.array(z.object({ path: z.string(), message: z.string() }))),
    /** What takes the offending part out of the document. */
    restore: z.readonly(z.array(change as z.ZodMiniType<Change>)),
  }),
  /** The map was moved to the trash or deleted, or is not the client's to see any more; the document is closed. */
  z.object({ type: z.literal('gone') }),
  /** Whether the client may edit, when that has changed. What it sends while it may not is answered with SyncStatus(false). */
  z.object({ type: z.literal('access'), mayEdit: z.boolean() }),
  /** Something was said in a thread of comments, or about it: it is to be read anew, and may be gone. Without an id, any of them. */
  z.object({ type: z.literal('thread'), threadId: z.optional(z.string()) }),
  /** Somebody asked for approval of the map, or answered: that is to be read anew. */
  z.object({ type: z.literal('approvals') }),
]);

/** What the server says beside the sync. */
export type LiveMessage = z.infer<typeof message>;

/** A message of the server's as it came; undefined for one of a kind that isn't known here. */
export function readLiveMessage(payload: string): LiveMessage | undefined {
  return message.safeParse(JSON.parse(payload)).data;
}

/**
 * Why a client isn't let in:
 * - `not-found`: there is no such map for whoever asks, or it is in the trash.
 * - `signed-out`: whoever asks has no session, and the map is for people who are signed in.
 * - `schema-outdated`: the client is older than the server, and should be loaded again.
 * - `unavailable`: not now, but maybe at the next attempt.
 */
export type DenialReason = 'not-found' | 'signed-out' | 'schema-outdated' | 'too-many-refusals' | 'unavailable';

/** The codes with which the server closes a socket. */
export const CLOSE = {
  /** A message that isn't part of this. */
  unsupported: 1003,
  /** Too many refusals. */
  policy: 1008,
  /** A message over the limit. */
  tooBig: 1009,
  /** The server restarts. */
  restart: 1012,
  /** The database didn't keep what was sent, and nothing was acknowledged: connect and send again. */
  tryAgainLater: 1013,
  /** The session has ended that the socket was opened with. */
  signedOut: 4401,
  /** The share link that the socket was opened by leads nowhere any more, or is another. */
  linkGone: 4404,
} as const;
