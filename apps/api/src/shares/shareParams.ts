import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Guest } from '../policies/actor.ts';

export const shareParams = z.object({ token: z.string().describe('What the link’s address ends with') });

/** A short word for the part of a map that a guest sees, for ETags. */
export function partOf({ access, lanes }: Guest): string {
  if (access === 'edit') return 'all';
  return createHash('sha256')
    .update(JSON.stringify(lanes ?? null))
    .digest('base64url')
    .slice(0, 8);
}
