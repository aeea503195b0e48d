import { id } from '@milepost/schema';
import * as z from 'zod';

/** Ids of people are the auth library's, and those of guests have a colon in them. */
const actorId = z.string().min(1).max(200);

/** Whose rights have changed, the rights to which map, or those of the guests of which share link. */
const concerned = z.union([
  z.strictObject({ userId: actorId }),
  z.strictObject({ mapId: id }),
  z.strictObject({ shareId: id }),
]);

export type Concerned = z.infer<typeof concerned>;

/** What happened that open connections, of this process or another, have to hear of. It is in the database already. */
export const serverEvent = z.discriminatedUnion('type', [
  /** What somebody may do has changed, or what may be done with a map or by a link. */
  z.object({ type: z.literal('rights'), concerned }),
  /** Sessions of somebody ended. */
  z.object({ type: z.literal('signed-out'), userId: actorId }),
  /** Something was said in a thread of comments, or about it; it is to be read anew. */
  z.object({ type: z.literal('thread'), mapId: id, threadId: id }),
  /** Somebody asked for approval of a map, or answered. */
  z.object({ type: z.literal('approvals'), mapId: id }),
  /** The log of a map has grown up to a revision, by another process. */
  z.object({ type: z.literal('appended'), mapId: id, revision: z.int() }),
  /** What people of another process say of themselves on a map: an awareness update, in base64. */
  z.object({ type: z.literal('presence'), mapId: id, update: z.base64() }),
  /** Another process has a map open from now on: whoever has people on it says who they are. */
  z.object({ type: z.literal('presence-wanted'), mapId: id }),
  /** Another process has had enough of somebody on a map. */
  z.object({ type: z.literal('shut-out'), mapId: id, actorId }),
  /** Other processes may have said something that wasn't heard: all that is remembered or open is to be looked at anew. */
  z.object({ type: z.literal('missed') }),
  /** Other processes can't be heard just now: what they do has to be looked up. It comes again while that lasts. */
  z.object({ type: z.literal('alone') }),
]);

export type ServerEvent = z.infer<typeof serverEvent>;
