import type { JourneyMap } from '@milepost/schema';
import { encodeMap } from '@milepost/schema/collab';

/** The two forms in which a new map is kept. It is encoded this once: content seeded twice would be there twice. */
export function encodeNewMap(map: JourneyMap): { state: Uint8Array; document: string } {
  return { state: encodeMap(map), document: JSON.stringify(map) };
}
