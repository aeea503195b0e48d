import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { order } from '../order.ts';
import { name } from '../text.ts';

/** A column of the timeline. `order` places it within its stage; the name may be empty. */
export const step = z.strictObject({
  id,
  stageId: id,
  order,
  name,
  /** How wide its column is (px of the layout). Absent: as wide as the layout's columns are. */
  width: z.optional(z.int().check(z.gte(LIMITS.stepWidth.least), z.lte(LIMITS.stepWidth.most))),
});

export type Step = z.infer<typeof step>;
