import * as z from 'zod';
import { id } from '../ids.ts';
import { day, link, name, text } from '../text.ts';

/** What a claim on the map rests on. */
export const evidence = z.strictObject({
  id,
  kind: z.enum(['statistic', 'quote', 'survey', 'analytics', 'social', 'sales', 'support']),
  text,
  source: name.optional(),
  link: link.optional(),
  date: day.optional(),
  /** How many people or cases it stands for. */
  sampleSize: z.int().min(0).optional(),
});

export type Evidence = z.infer<typeof evidence>;
