import type { Change, JourneyMap } from '@milepost/schema';
import { applyChanges, diffMaps, parseMap } from '@milepost/schema';
import type { MapDocument } from '../collaboration/compactMap.ts';
import type { Services } from '../services.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';

/** Whether an edit may be made to a map at this revision; absent when it may at any. */
export type Condition = ((revision: number) => boolean) | undefined;

/**
 * Makes a map into `wanted`, which has gone through `parseMap`, by changing only what differs.
 *
 * @throws InvalidMapError when it is too large, StaleRevisionError, MapGoneError
 */
export async function replaceMap(
  services: Pick<Services, 'gates'>,
  mapId: string,
  wanted: JourneyMap,
  condition: Condition,
  actorId: string | null = null,
): Promise<MapDocument> {
  refuseTooLarge(JSON.stringify(wanted));
  return edit(services, mapId, (map) => diffMaps(map, wanted), condition, actorId);
}

/**
 * Applies changes to a map: all of them, or none when the map would not be valid after the last.
 *
 * @throws InvalidMapError, UnknownRecordError, StaleRevisionError, MapGoneError
 */
export function changeMap(
  services: Pick<Services, 'gates'>,
  mapId: string,
  changes: readonly Change[],
  condition: Condition,
  actorId: string | null = null,
): Promise<MapDocument> {
  const plan = (map: JourneyMap) => {
    const wanted = parseMap(applyChanges(map, changes));
    refuseTooLarge(JSON.stringify(wanted));
    // From what came of them, and not the changes themselves: a record put and taken out again leaves no trace.
    return diffMaps(map, wanted);
  };
  return edit(services, mapId, plan, condition, actorId);
}

async function edit(
  { gates }: Pick<Services, 'gates'>,
  mapId: string,
  plan: (map: JourneyMap) => Change[],
  condition: Condition,
  actorId: string | null,
): Promise<MapDocument> {
  const { map, revision } = await gates.of(mapId).edit(plan, condition, actorId);
  return { title: map.map.title, revision, document: JSON.stringify(map) };
}
