import * as z from 'zod';

/** What came of an archive that was brought in: each of its maps is there whole, or not at all. */
export const importArchiveResponse = z.object({
  imported: z.array(z.object({ id: z.string(), title: z.string(), inTrash: z.boolean() })),
  /** Each with the first fault that it has: in which of its files, and where in that. */
  refused: z.array(z.object({ title: z.string(), path: z.string(), message: z.string() })),
});

export type ImportArchiveResponse = z.infer<typeof importArchiveResponse>;
