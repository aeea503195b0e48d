import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { name, text } from '../text.ts';

export const ANCHOR_KINDS = ['map', 'stage', 'step', 'lane', 'card', 'connection'] as const;

/** What a thread is pinned to: the map, or a record of it by its id. A point of a curve is a card. */
export const anchor = z.strictObject({
  kind: z.enum(ANCHOR_KINDS),
  id: z.string().min(1).max(64).optional(),
});

export type Anchor = z.infer<typeof anchor>;

/** The emoji that can be put under a comment. */
export const REACTIONS = ['👍', '❤️', '😄', '🎉', '😮', '👀'] as const;

export const reaction = z.enum(REACTIONS);

export type ReactionEmoji = z.infer<typeof reaction>;

export const commentAuthor = z.object({
  name: z.string(),
  kind: z.enum(['member', 'guest']),
  /** Absent for guests, and for accounts that are gone. */
  id: z.string().optional(),
});

export const comment = z.object({
  id: z.string(),
  author: commentAuthor,
  /** Whether whoever asks wrote it. */
  mine: z.boolean(),
  /** Markdown. */
  body: z.string(),
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
  /** Whether there is something in it that whoever asks has not read; always false for guests. */
  unread: z.boolean(),
  createdAt: z.iso.datetime(),
  comments: z.array(comment),
});

export type Thread = z.infer<typeof thread>;

/** Markdown that says something. */
const body = text.check(z.refine((value) => value.trim() !== '', { error: 'says nothing' }));

/** The name of a guest; those with an account have theirs. */
const guestName = name.check(z.refine((value) => value.trim() !== '', { error: 'is empty' }));

/** Users of this server whom the body calls by name. */
const mentions = z.array(z.string().max(64)).max(LIMITS.listLength).optional();

export const threadBody = z.strictObject({ anchor, body, name: z.optional(guestName), mentions });

export const commentBody = z.strictObject({ body, name: z.optional(guestName), mentions });

export const editCommentBody = z.strictObject({ body });

export const patchThreadBody = z.strictObject({ resolved: z.boolean() });
