import type * as fc from 'fast-check';
import { blankMap } from '../blankMap.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { applyEdits, arbitraryEdits, countingIds } from './randomEdits.ts';

/** Valid maps, as they come out of people's edits. */
export function arbitraryMap(maxEdits = 40): fc.Arbitrary<JourneyMap> {
  return arbitraryEdits(maxEdits).map((edits) => applyEdits(blankMap('A map'), edits, countingIds()));
}
