import { INVARIANTS } from './invariants/invariants.ts';
import type { JourneyMap } from './journeyMap.ts';

/**
 * Mends a map that two edits, each valid on its own, were merged into. Gives back the very same object when nothing is
 * broken. Deterministic and idempotent; keeps what people wrote wherever it has a place left to be.
 */
export function repairMap(map: JourneyMap): JourneyMap {
  return INVARIANTS.reduce((mended, invariant) => invariant.repair(mended), map);
}
