import type { Actor } from './actor.ts';
import type { MapFacts } from './mapPolicy.ts';
import { mayComment, roleOn } from './mapPolicy.ts';
import { isAtLeast } from './role.ts';

/** Who wrote a comment: an account, which may be gone, or a guest. */
export interface CommentWriter {
  userId: string | null;
  guestId: string | null;
}

/** Whether it is somebody's own comment. */
export function isWriter(actor: Actor, { userId, guestId }: CommentWriter): boolean {
  if (actor.kind === 'nobody') return false;
  return actor.id === (actor.kind === 'guest' ? guestId : userId);
}

/** Change what a comment says: whoever wrote it, as long as they may comment at all. */
export function mayRewrite(actor: Actor, map: MapFacts, comment: CommentWriter): boolean {
  return isWriter(actor, comment) && mayComment(actor, map);
}

/** Take a comment away: whoever wrote it, editors where a guest did, owners whoever did. */
export function mayRemove(actor: Actor, map: MapFacts, comment: CommentWriter): boolean {
  if (mayRewrite(actor, map, comment)) return true;
  return actor.kind === 'person' && isAtLeast(roleOn(actor, map), comment.guestId === null ? 'owner' : 'editor');
}
