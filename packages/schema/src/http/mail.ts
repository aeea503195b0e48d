import * as z from 'zod';

/** A letter about a member's account that an owner hands on, on a server that sends no email. */
export const letterToPassOn = z.object({
  id: z.string(),
  kind: z.enum(['verify_email', 'reset_password']),
  /** Whose it is. */
  email: z.string(),
  url: z.string(),
  expiresAt: z.iso.datetime(),
});

export type LetterToPassOn = z.infer<typeof letterToPassOn>;

export const patchAccountBody = z.strictObject({
  /** Whether to hear of new comments by email. */
  wantsDigests: z.boolean(),
});
