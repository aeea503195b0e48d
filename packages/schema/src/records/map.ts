import * as z from 'zod';
import { id } from '../ids.ts';
import { day, lines, name, text } from '../text.ts';

/** What the map as a whole is about. There is one such record in a document. */
export const mapRecord = z.strictObject({
  /** The customer's goal in their words, or whatever the team calls the map. */
  title: name,
  scenario: text.optional(),
  goal: text.optional(),
  /** Whether the map shows what is or what is meant to be. */
  state: z.enum(['current', 'future']),
  owner: name.optional(),
  /** BCP 47 tag of the language that the map is written in. */
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { error: 'is not a language tag like "en" or "pt-BR"' })
    .optional(),
  /** The id of a theme; one that isn't known is drawn with the default theme. */
  theme: id.optional(),
  tags: lines.optional(),
  reviewBy: day.optional(),
});

export type MapRecord = z.infer<typeof mapRecord>;
