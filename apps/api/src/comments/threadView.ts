import type { Comment, CommentAuthor, ReactionEmoji, Thread } from '@milepost/schema/http';
import { REACTIONS } from '@milepost/schema/http/names';
import type { Guest, Person } from '../policies/actor.ts';
import { isWriter, mayRemove, mayRewrite } from '../policies/commentPolicy.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import type { CommentRow, ThreadRow } from './comments.repository.ts';

/** Who looks at threads, and how they stand to the map. */
export interface Looker {
  actor: Person | Guest;
  map: MapFacts;
}

/** A thread as somebody gets to see it. */
export function threadView(row: ThreadRow, looker: Looker): Thread {
  const { id, number, anchorKind, anchorId, anchorLabel, createdAt, resolvedAt, comments } = row;
  return {
    id,
    number,
    anchor: { kind: anchorKind, ...(anchorId !== null && { id: anchorId }), label: anchorLabel },
    resolved: resolvedAt !== null,
    unread: isUnread(row, looker),
    createdAt: createdAt.toISOString(),
    comments: comments.map((comment) => commentView(comment, looker)),
  };
}

/** A comment as somebody gets to see it. */
export function commentView(row: CommentRow, looker: Looker): Comment {
  const { actor, map } = looker;
  return {
    id: row.id,
    author: authorOf(row, looker),
    mine: mayRewrite(actor, map, row),
    removable: mayRemove(actor, map, row),
    body: row.body,
    mentions: row.mentions.map(({ userId, user }) => ({ name: user.name, ...idFor(looker, userId) })),
    createdAt: row.createdAt.toISOString(),
    ...(row.editedAt && { editedAt: row.editedAt.toISOString() }),
    reactions: reactionsOf(row, actor.id),
  };
}

function authorOf({ userId, guestId, authorName, user }: CommentRow, looker: Looker): CommentAuthor {
  if (guestId !== null) return { name: authorName, kind: 'guest' };
  return { name: user?.name ?? authorName, kind: 'member', ...(userId !== null && idFor(looker, userId)) };
}

/** Guests have no use for the ids of accounts. */
function idFor({ actor }: Looker, id: string): { id?: string } {
  return actor.kind === 'person' ? { id } : {};
}

function isUnread({ comments, reads: [read] }: ThreadRow, { actor }: Looker): boolean {
  if (actor.kind === 'guest') return false;
  return comments.some((comment) => !isWriter(actor, comment) && (!read || comment.createdAt > read.readAt));
}

function reactionsOf({ reactions }: CommentRow, actorId: string): Comment['reactions'] {
  return REACTIONS.flatMap((emoji: ReactionEmoji) => {
    const given = reactions.filter((reaction) => reaction.emoji === emoji);
    return given.length === 0
      ? []
      : [{ emoji, count: given.length, mine: given.some((reaction) => reaction.actorId === actorId) }];
  });
}
