import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { order } from '../order.ts';
import { name } from '../text.ts';

/** A column of the timeline. `order` places it within its stage; the name may be empty. */
export const step = z.strictObject({ id, stageId: id, order, name });

export type Step = z.infer<typeof step>;
