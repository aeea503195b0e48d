import type { JourneyMap } from '@milepost/schema';
import { namedAssets } from '../assets/namedAssets.ts';
import type { Services } from '../services.ts';
import type { CreatedMap, NewPlace } from './createMap.ts';
import { newMapOf } from './createMap.ts';

/**
 * Keeps a map that was made of another one, with the pictures that it shows. `map` has gone through `parseMap`.
 *
 * @throws InvalidMapError when it is too large; ProblemError 422 when there is no room for its pictures
 */
export async function copyMap(
  { maps, assets, database }: Pick<Services, 'maps' | 'assets' | 'database'>,
  from: string,
  map: JourneyMap,
  place: NewPlace,
): Promise<CreatedMap> {
  const made = await newMapOf(map, place);
  const { id, title, document, workspaceId, ownerId } = made;
  const pictures = await assets.copyFiles(from, { id, workspaceId }, namedAssets(document));
  await database.sql.transaction(async (sql) => {
    await maps.create(made, sql);
    await assets.rows.add(id, pictures, ownerId, sql);
  });
  return { id, title, revision: 1, document };
}
