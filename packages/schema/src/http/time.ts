import * as z from 'zod';

/** A time that whoever asks gives. Databases know no year before the first. */
export const givenTime = z.iso
  .datetime()
  .refine((value) => !value.startsWith('0000'), { error: 'is before the first year' });
