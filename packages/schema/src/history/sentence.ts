import * as z from 'zod/mini';
import type { Collection } from '../journeyMap.ts';
import type { CardKind } from '../records/card.ts';

/** What sentences are about: a collection in the singular, or a kind of card. */
export const SUBJECTS = [
  'persona',
  'stage',
  'step',
  'lane',
  'touchpoint',
  'note',
  'quote',
  'pain',
  'opportunity',
  'metric',
  'emotion',
  'image',
  'connection',
  'evidence',
] as const;

const subject = z.enum(SUBJECTS);

export type Subject = z.infer<typeof subject>;

/** What records of a collection are called; cards by their kind. */
export const SUBJECT_OF: Record<Exclude<Collection, 'cards'>, Exclude<Subject, CardKind>> = {
  personas: 'persona',
  stages: 'stage',
  steps: 'step',
  lanes: 'lane',
  connections: 'connection',
  evidence: 'evidence',
};

const count = z.int();

/**
 * One sentence of what changed, without its words. `name` is that of the one thing it is about, where there is only one
 * and it has one.
 */
export const sentence = z.discriminatedUnion('what', [
  z.object({ what: z.literal('titled'), from: z.string(), to: z.string() }),
  /** Fields of the map itself. */
  z.object({ what: z.literal('map'), fields: z.array(z.string()) }),
  z.object({ what: z.literal('added'), subject, count, name: z.optional(z.string()) }),
  z.object({ what: z.literal('removed'), subject, count, name: z.optional(z.string()) }),
  z.object({ what: z.literal('changed'), subject, count, name: z.optional(z.string()) }),
  z.object({ what: z.literal('renamed'), subject, from: z.string(), to: z.string() }),
  z.object({
    what: z.literal('moved'),
    subject,
    count,
    name: z.optional(z.string()),
    /** Absent where the place changed only among those around it. */
    to: z.optional(z.object({ in: z.enum(['stage', 'lane']), name: z.string() })),
  }),
  /** So many sentences more than are told. */
  z.object({ what: z.literal('more'), count }),
]);

export type Sentence = z.infer<typeof sentence>;
