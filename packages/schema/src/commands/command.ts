import type { Change } from '../changes.ts';
import type { JourneyMap } from '../journeyMap.ts';

/**
 * One kind of edit, as a pure function: what changes when it is done to this map. It gives no changes where there is
 * nothing to do (a card that was deleted meanwhile), so that a late gesture is harmless.
 */
export type Command<Args> = (map: JourneyMap, args: Args) => Change[];
