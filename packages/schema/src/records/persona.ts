import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { order } from '../order.ts';
import { asset, colour, lines, name, text } from '../text.ts';

/** Somebody whose journey the map shows. */
export const persona = z.strictObject({
  id,
  order,
  name,
  role: z.optional(name),
  portrait: z.optional(asset),
  quote: z.optional(text),
  goals: z.optional(lines),
  needs: z.optional(lines),
  frustrations: z.optional(lines),
  /** Whether the persona rests on research or on what the team believes. */
  basis: z.enum(['researched', 'assumed']),
  colour: z.optional(colour),
  /** Whether map and pictures leave the persona and their curves out. */
  hidden: z.optional(z.boolean()),
});

export type Persona = z.infer<typeof persona>;
