import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { order } from '../order.ts';
import { name } from '../text.ts';

export const LANE_KINDS = [
  'touchpoints',
  'notes',
  'quotes',
  'pains',
  'opportunities',
  'metrics',
  'emotions',
  'images',
  'divider',
] as const;

export const LANE_GROUPS = ['customer', 'frontstage', 'backstage', 'support'] as const;

/** A row of the map. Which cards it takes follows from its kind (see `CARD_KIND_OF_LANE`). */
export const lane = z.strictObject({
  id,
  order,
  kind: z.enum(LANE_KINDS),
  name,
  group: z.enum(LANE_GROUPS),
  personaId: z.optional(id),
  /** For a divider: which line of a service blueprint it is. */
  line: z.optional(z.enum(['interaction', 'visibility', 'internal-interaction'])),
  /** How tall it is at least (px of the layout); it grows with its cards. Absent: as its cards need. */
  height: z.optional(z.int().check(z.gte(LIMITS.laneHeight.least), z.lte(LIMITS.laneHeight.most))),
  visible: z.boolean(),
  collapsed: z.boolean(),
});

export type Lane = z.infer<typeof lane>;
export type LaneKind = Lane['kind'];
export type LaneGroup = Lane['group'];
