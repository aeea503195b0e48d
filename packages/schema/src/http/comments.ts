import * as z from 'zod';
import { ANCHOR_KINDS } from '../anchors.ts';
import { LIMITS } from '../limits.ts';
import { name, text } from '../text.ts';
import { REACTIONS } from './names.ts';
import { givenTime } from './time.ts';

/** What a thread is pinned to: the map, or a record of it by its id. A point of a curve is a card. */
export const anchor = z
  .strictObject({
    kind: z.enum(ANCHOR_KINDS),
    id: z.string().min(1).max(64).optional(),
  })
  .refine(({ kind, id }) => kind === 'map' || id !== undefined, { error: 'is missing', path: ['id'] });

export type Anchor = z.infer<typeof anchor>;

export const reaction = z.enum(REACTIONS);

export type ReactionEmoji = z.infer<typeof reaction>;

export const commentAuthor = z.object({
  name: z.string(),
  kind: z.enum(['member', 'guest']),
  /** Absent for guests, for accounts that are gone, and where a guest asks. */
  id: z.string().optional(),
});

export type CommentAuthor = z.infer<typeof commentAuthor>;

export const comment = z.object({
  id: z.string(),
  author: commentAuthor,
  /** Whether whoever asks wrote it, and may change it. */
  mine: z.boolean(),
  /** Whether whoever asks may take it away. */
  removable: z.boolean(),
  /** Markdown. */
  body: z.string(),
  /** Whom the body calls by name. */
  mentions: z.array(z.object({ name: z.string(), id: z.string().optional() })),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().optional(),
  reactions: z.array(z.object({ emoji: reaction, count: z.int(), mine: z.boolean() })),
});

export type Comment = z.infer<typeof comment>;

export const thread = z.object({
  id: z.string(),
  /** What its pin shows, from 1. */
  number: z.int(),
  /** `label` is what the part said when the thread was begun. */
  anchor: z.object({ kind: z.enum(ANCHOR_KINDS), id: z.string().optional(), label: z.string() }),
  resolved: z.boolean(),
  /** Whether somebody else wrote something in it that whoever asks has not read; always false for guests. */
  unread: z.boolean(),
  createdAt: z.iso.datetime(),
  comments: z.array(comment),
});

export type Thread = z.infer<typeof thread>;

/** Markdown that says something. */
const body = text.check(
  z.refine((value) => value.trim() !== '', { error: 'says nothing' }),
  z.refine((value) => value.length <= LIMITS.commentLength, {
    error: `is longer than ${LIMITS.commentLength} characters`,
  }),
);

/** The name of a guest; those with an account have theirs. */
export const guestName = name.check(
  z.refine((value) => value.trim() !== '', { error: 'is empty' }),
  z.refine((value) => value.length <= 100 && !/[\t\n]/.test(value), { error: 'is not a name of a line' }),
);

/** Users of this server whom the body calls by name. */
const mentions = z.array(z.string().max(64)).max(LIMITS.listLength).optional();

export const threadBody = z.strictObject({ anchor, body, name: z.optional(guestName), mentions });

export const commentBody = z.strictObject({ body, name: z.optional(guestName), mentions });

export const editCommentBody = z.strictObject({ body, mentions });

export const patchThreadBody = z.strictObject({ resolved: z.boolean() });

/** When the newest comment was written that was read. */
export const readThreadBody = z.strictObject({ until: givenTime });

/** Somebody who may read a map, and so can be called by name. */
export const mapReader = z.object({ id: z.string(), name: z.string() });

export type MapReader = z.infer<typeof mapReader>;
