import { ProblemError } from '../http/problemError.ts';
import type { Guest } from '../policies/actor.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import { mayRead } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import type { ShareRequest } from './shareDoor.ts';

/**
 * A guest who comes by a link, and what is to be known of the map behind it.
 *
 * @throws ProblemError 401 when a password is wanted, 404 when there is no such link or its map is gone
 */
export async function enterMap(
  request: ShareRequest,
  { door, access }: Pick<Services, 'door' | 'access'>,
): Promise<{ guest: Guest; facts: MapFacts }> {
  const guest = await door.enter(request);
  const facts = await access.of(guest.mapId, guest);
  if (!facts || !mayRead(guest, facts)) throw mapIsGone();
  return { guest, facts };
}

/** What is answered where the map of a link isn't there. */
export function mapIsGone(): ProblemError {
  return new ProblemError(404, 'The map of this link is not there any more.');
}
