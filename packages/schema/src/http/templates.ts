import * as z from 'zod';

export const templateSummary = z.object({ id: z.string(), title: z.string(), description: z.string() });

export type TemplateSummary = z.infer<typeof templateSummary>;
