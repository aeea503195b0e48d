import * as z from 'zod';
import { id } from '../ids.ts';
import { order } from '../order.ts';
import { asset, colour, lines, name, text } from '../text.ts';

/** Somebody whose journey the map shows. */
export const persona = z.strictObject({
  id,
  order,
  name,
  role: name.optional(),
  portrait: asset.optional(),
  quote: text.optional(),
  goals: lines.optional(),
  needs: lines.optional(),
  frustrations: lines.optional(),
  /** Whether the persona rests on research or on what the team believes. */
  basis: z.enum(['researched', 'assumed']),
  colour: colour.optional(),
});

export type Persona = z.infer<typeof persona>;
