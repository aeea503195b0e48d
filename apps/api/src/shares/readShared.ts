import type { MapDocument } from '../collaboration/compactMap.ts';
import { readStored } from '../maps/readStored.ts';
import type { Guest } from '../policies/actor.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { enterMap, mapIsGone } from './enterMap.ts';
import type { ShareRequest } from './shareDoor.ts';
import { shownTo } from './shownTo.ts';

/** A guest, and the map that they came for, as much of it as their link shows. */
export interface Shared {
  guest: Guest;
  facts: MapFacts;
  map: MapDocument;
}

/**
 * Reads the map behind a link.
 *
 * @throws ProblemError 401 when a password is wanted, 404 when there is no such link or its map is gone
 */
export async function readShared(
  request: ShareRequest,
  services: Pick<Services, 'door' | 'access' | 'database' | 'gates' | 'recent'>,
): Promise<Shared> {
  const { guest, facts } = await enterMap(request, services);
  const map = await readStored(services, guest.mapId);
  if (!map) throw mapIsGone();
  return { guest, facts, map: shownTo(guest, map) };
}
