import * as z from 'zod';

/** What somebody may do, strongest first: decide about people, change, comment, look. */
export const ROLE_NAMES = ['owner', 'editor', 'commenter', 'viewer'] as const;

export const role = z.enum(ROLE_NAMES);

export type RoleName = z.infer<typeof role>;
