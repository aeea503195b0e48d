import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { order } from '../order.ts';
import { colour, name, text } from '../text.ts';

export const STAGE_KINDS = ['awareness', 'consideration', 'decision', 'post-purchase', 'custom'] as const;

/** A phase of the journey. Every stage has one step or more. */
export const stage = z.strictObject({
  id,
  order,
  name,
  kind: z.enum(STAGE_KINDS),
  goal: z.optional(text),
  /** How long the stage takes, in the map's own words ("2 weeks"). */
  duration: z.optional(name),
  /** Absent: the theme's palette gives one by position. */
  colour: z.optional(colour),
  /** Whether it is drawn as one slim column without its cards. */
  collapsed: z.optional(z.boolean()),
});

export type Stage = z.infer<typeof stage>;
export type StageKind = Stage['kind'];
