import * as z from 'zod';
import { ROLE_NAMES } from './names.ts';

export const role = z.enum(ROLE_NAMES);

export type RoleName = z.infer<typeof role>;
