import * as z from 'zod';
import { id } from '../ids.ts';
import { VISIBILITIES } from './names.ts';
import { role } from './roles.ts';

export const mapPerson = z.object({ userId: z.string(), name: z.string(), email: z.string().optional(), role });

/** Whom a map is open to: its workspace or only its people, and these. */
export const mapPeople = z.object({ visibility: z.enum(VISIBILITIES), people: z.array(mapPerson) });

export type MapPeople = z.infer<typeof mapPeople>;

/** People are named by the id or the email address of their account. */
export const putMapPeopleBody = z.strictObject({
  visibility: z.enum(VISIBILITIES).optional(),
  people: z
    .array(z.union([z.strictObject({ userId: id, role }), z.strictObject({ email: z.email().max(320), role })]))
    .max(500)
    .optional(),
});
