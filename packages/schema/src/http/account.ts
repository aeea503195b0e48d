import * as z from 'zod';

/** Absent for those who sign in elsewhere and have none. */
export const deleteAccountBody = z.strictObject({ password: z.string().max(128).optional() });
