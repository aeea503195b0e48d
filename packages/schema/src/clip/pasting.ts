import type { JourneyMap } from '../journeyMap.ts';
import type { Companions } from './bringAlong.ts';
import type { Clip } from './clip.ts';
import type { PastePlace } from './pasteClip.ts';

/** A clip on its way into a map that has the personas and the evidence already. */
export interface Pasting {
  readonly map: JourneyMap;
  readonly clip: Clip;
  readonly place: PastePlace;
  readonly known: Companions;
  readonly makeId: () => string;
}
