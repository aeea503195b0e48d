import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { day, link, name, text } from '../text.ts';

/** What a claim on the map rests on. */
export const evidence = z.strictObject({
  id,
  kind: z.enum(['statistic', 'quote', 'survey', 'analytics', 'social', 'sales', 'support']),
  text,
  source: z.optional(name),
  link: z.optional(link),
  date: z.optional(day),
  /** How many people or cases it stands for. */
  sampleSize: z.optional(z.int().check(z.gte(0))),
});

export type Evidence = z.infer<typeof evidence>;
