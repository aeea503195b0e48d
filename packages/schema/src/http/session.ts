import * as z from 'zod';
import { workspaceSummary } from './workspaces.ts';

/** Who one is here, and how one can say so. */
export const sessionResponse = z.object({
  /** Null for those who have not said who they are. */
  user: z
    .object({
      id: z.string(),
      name: z.string(),
      /** Null for those who draw without an account. */
      email: z.string().nullable(),
      emailVerified: z.boolean(),
      /** Whether they want to hear of new comments by email. */
      wantsDigests: z.boolean(),
      isAnonymous: z.boolean(),
    })
    .nullable(),
  workspaces: z.array(workspaceSummary),
  /** Whether this server sends email. */
  mail: z.boolean(),
  signIn: z.object({
    /** Whether one may draw without an account. */
    anonymous: z.boolean(),
    /** Whether anybody may make an account; otherwise those who were invited. */
    signUp: z.boolean(),
    /** The name of a provider of identities, where there is one. */
    provider: z.string().nullable(),
  }),
});

export type SessionResponse = z.infer<typeof sessionResponse>;
