import * as z from 'zod';
import { languageTag } from '../text.ts';

/** The language that templates are shown in: English where they have no words in it, or none is named. */
export const templatesQuery = z.strictObject({ locale: z.optional(languageTag) });

export const templateSummary = z.object({ id: z.string(), title: z.string(), description: z.string() });

export type TemplateSummary = z.infer<typeof templateSummary>;
