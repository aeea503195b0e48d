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
export function partShownTo({ access, lanes }: Guest, map: JourneyMap): JourneyMap {
  if (access === 'edit') return map;
  const shown = Object.values(map.lanes).filter(({ id, visible }) => visible && (!lanes || lanes.includes(id)));
  const ids = shown.map(({ id }) => id);
  return ids.length === Object.keys(map.lanes).length ? map : onlyLanes(map, ids);
}

/** The same as JSON text. It is taken apart only where there may be something to hide. */
export function shownTo(guest: Guest, map: MapDocument): MapDocument {
  if (guest.access === 'edit' || !(guest.lanes || map.document.includes(SWITCHED_OFF))) return map;
  return { ...map, document: JSON.stringify(partShownTo(guest, JSON.parse(map.document))) };
}
