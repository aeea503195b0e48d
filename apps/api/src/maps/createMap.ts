import type { JourneyMap } from '@milepost/schema';
import { LIMITS, newId } from '@milepost/schema';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { encodeNewMap } from '../collaboration/encodeNewMap.ts';
import { titleKey } from '../collaboration/titleKey.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { packDocument } from '../versions/packDocument.ts';
import type { MapPlace } from '../workspaces/requireWorkspace.ts';
import type { NewMap } from './maps.repository.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';

/** A map that was just made. */
export interface CreatedMap extends MapDocument {
  id: string;
}

/** Where a new map goes; open to its workspace unless it is said otherwise. */
export type NewPlace = MapPlace & { visibility?: MapFacts['visibility'] };

/**
 * Keeps a new map. `map` has gone through `parseMap`.
 *
 * @throws InvalidMapError when it is too large
 */
export async function createMap(
  { maps }: Pick<Services, 'maps'>,
  map: JourneyMap,
  place: NewPlace,
): Promise<CreatedMap> {
  const made = await newMapOf(map, place);
  await maps.create(made);
  const { id, title, document } = made;
  return { id, title, revision: 1, document };
}

/**
 * A new map ready to be kept. `map` has gone through `parseMap`.
 *
 * @throws InvalidMapError when it is too large
 */
export async function newMapOf(map: JourneyMap, { visibility = 'workspace', ...place }: NewPlace): Promise<NewMap> {
  const id = newId();
  const { title } = map.map;
  const { state, document } = encodeNewMap(map);
  refuseTooLarge(document);
  return {
    id,
    ...place,
    visibility,
    title,
    titleKey: titleKey(title),
    stageCount: Object.keys(map.stages).length,
    cardCount: Object.keys(map.cards).length,
    schemaVersion: map.schemaVersion,
    state,
    document,
    firstVersion: { id: newId(), document: await packDocument(document) },
  };
}

/** The title of a copy. */
export function titleOfCopy(title: string): string {
  const ending = ' (copy)';
  return title.slice(0, LIMITS.nameLength - ending.length).toWellFormed() + ending;
}
