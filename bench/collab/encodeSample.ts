import type { JourneyMap } from '@milepost/schema';
import { encodeMap } from '@milepost/schema/collab';

/** A map as a document that is sent whole. */
export function encodeSample(map: JourneyMap): Uint8Array {
  return encodeMap(map);
}
