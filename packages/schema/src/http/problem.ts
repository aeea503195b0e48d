import * as z from 'zod';

/** The media type of every error's body. */
export const PROBLEM_TYPE = 'application/problem+json';

/** An error as RFC 9457 has it. `errors` lists each fault of a bad input with its path. */
export const problem = z.object({
  type: z.string().describe('A URI that names the kind of problem, or about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export type Problem = z.infer<typeof problem>;
