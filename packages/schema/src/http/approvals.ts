import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { text } from '../text.ts';
import { commentAuthor, guestName } from './comments.ts';

/** `approve`: it is right as it is. `changes`: it should be changed first. */
export const VERDICTS = ['approve', 'changes'] as const;

export const verdict = z.enum(VERDICTS);

export type Verdict = z.infer<typeof verdict>;

/** That people were asked whether a map is right as it is, and what they answered. */
export const approval = z.object({
  id: z.string(),
  /** The version that it is about. `id` is absent when that was deleted. */
  version: z.object({ id: z.string().optional(), revision: z.int() }),
  /** Whether the map has been edited since. */
  changedSince: z.boolean(),
  note: z.string(),
  askedBy: commentAuthor,
  createdAt: z.iso.datetime(),
  /** Who was asked and has not answered yet. */
  waitingFor: z.array(z.object({ name: z.string(), id: z.string().optional() })),
  answers: z.array(
    z.object({
      author: commentAuthor,
      mine: z.boolean(),
      verdict,
      note: z.string(),
      answeredAt: z.iso.datetime(),
    }),
  ),
});

export type Approval = z.infer<typeof approval>;

const note = text.check(z.refine((value) => value.length <= 2_000, { error: 'is longer than 2000 characters' }));

export const approvalBody = z.strictObject({
  /** What to look at. */
  note: z.optional(note),
  /** Users who are asked. */
  people: z.array(z.string().max(64)).max(LIMITS.listLength).optional(),
});

export const answerBody = z.strictObject({ verdict, note: z.optional(note), name: z.optional(guestName) });
