import * as z from 'zod';
import { name } from '../text.ts';
import { role } from './roles.ts';
import { givenTime } from './time.ts';

/** A token for scripts. It may do what its owner may, up to its scope. */
export const apiToken = z.object({
  id: z.string(),
  name: z.string(),
  scope: role,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
});

export type ApiToken = z.infer<typeof apiToken>;

export const apiTokenBody = z.strictObject({
  name,
  scope: role.default('editor'),
  /** Never when null; in 90 days when absent. */
  expiresAt: givenTime.nullable().optional(),
});

/** The only time that the token itself is told. */
export const madeApiToken = apiToken.extend({ token: z.string() });

export type MadeApiToken = z.infer<typeof madeApiToken>;
