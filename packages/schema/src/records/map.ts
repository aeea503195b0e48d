import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { day, languageTag, lines, name, text } from '../text.ts';

/** What the map as a whole is about. There is one such record in a document. */
export const mapRecord = z.strictObject({
  /** The customer's goal in their words, or whatever the team calls the map. */
  title: name,
  scenario: z.optional(text),
  goal: z.optional(text),
  /** Whether the map shows what is or what is meant to be. */
  state: z.enum(['current', 'future']),
  owner: z.optional(name),
  /** BCP 47 tag of the language that the map is written in. */
  locale: z.optional(languageTag),
  /** The id of a theme; one that isn't known is drawn with the default theme. */
  theme: z.optional(id),
  tags: z.optional(lines),
  reviewBy: z.optional(day),
});

export type MapRecord = z.infer<typeof mapRecord>;
