import * as z from 'zod/mini';
import { id } from '../ids.ts';

/** As many things may be pointed out at a time. */
const MOST = 50;

/** Px of the layout, counted from the right edge of the lanes' names, whose width differs between screens. */
const coordinate = z.number().check(z.gte(-1e6), z.lte(1e6));
const length = z.number().check(z.gt(0), z.lte(1e6));
const ids = z.array(id).check(z.maxLength(MOST));

const presence = z.object({
  /** Where their pointer is, while it is on the map. */
  pointer: z.optional(z.object({ x: coordinate, y: coordinate })),
  /** What they have selected: cards, or one thing of another kind. */
  selection: z.optional(z.object({ kind: z.enum(['cards', 'stage', 'step', 'lane', 'persona', 'connection']), ids })),
  /** The text that they type in. */
  typing: z.optional(z.object({ in: z.enum(['cards', 'stages', 'steps', 'lanes', 'connections']), id })),
  /** The cards that they drag, and how far from their place. */
  drag: z.optional(z.object({ ids, x: coordinate, y: coordinate })),
  /** The part of the map that they see. */
  view: z.optional(z.object({ x: coordinate, y: coordinate, w: length, h: length })),
});

/**
 * What somebody on a map says of what they do there, over the live connection's awareness. It is shown to the others and
 * kept nowhere.
 */
export type Presence = z.infer<typeof presence>;

/** Who says so: this comes from the server, whatever a client says of itself. */
export interface PresentPerson {
  readonly id: string;
  /** Empty for guests, who have no name here. */
  readonly name: string;
  readonly kind: 'person' | 'visitor' | 'guest';
}

/** What others get to see of somebody. */
export interface Present extends Presence {
  readonly user: PresentPerson;
}

/** What of a client's words is presence; undefined when a part of it isn't. What isn't known is left out. */
export function readPresence(said: unknown): Presence | undefined {
  return presence.safeParse(said).data;
}
