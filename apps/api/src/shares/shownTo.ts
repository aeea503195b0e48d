import type { JourneyMap } from '@milepost/schema';
import { onlyLanes } from '@milepost/schema';
import type { MapDocument } from '../collaboration/compactMap.ts';
import type { Guest } from '../policies/actor.ts';

/** How a lane that is switched off is written. Within a text it would have other quotes. */
const SWITCHED_OFF = '"visible":false';

/**
 * What of a map a guest gets to see: the lanes that their link shows, without those that are switched off on the map.
 * Whoever edits sees all of it. What is hidden never leaves the server.
 */
export function shownTo({ access, lanes }: Guest, map: MapDocument): MapDocument {
  if (access === 'edit' || !(lanes || map.document.includes(SWITCHED_OFF))) return map;
  const document = JSON.parse(map.document) as JourneyMap;
  const shown = Object.values(document.lanes).filter(({ id, visible }) => visible && (!lanes || lanes.includes(id)));
  return {
    ...map,
    document: JSON.stringify(
      onlyLanes(
        document,
        shown.map(({ id }) => id),
      ),
    ),
  };
}
