import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { name } from '../text.ts';

/** A line from one card to another. `loop` is for going back; the others never form a cycle. */
export const connection = z.strictObject({
  id,
  fromCardId: id,
  toCardId: id,
  label: z.optional(name),
  kind: z.enum(['flow', 'dependency', 'loop']),
});

export type Connection = z.infer<typeof connection>;
