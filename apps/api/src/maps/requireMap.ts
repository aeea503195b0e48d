import { id as idSchema } from '@milepost/schema';
import type { FastifyRequest } from 'fastify';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { ProblemError } from '../http/problemError.ts';
import { actorOf } from '../policies/actor.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import { mayDelete, mayEdit, mayRead, mayUseWorkspace } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { readStored } from './readStored.ts';

type MapRequest = FastifyRequest<{ Params: { id: string } }>;

export type Purpose = 'edit' | 'delete' | 'restore' | 'delete for ever';

/**
 * Makes sure that there is such a map, in the trash or outside it as the purpose needs, and that whoever asks may do
 * this with it. A map that one may not even read doesn't exist.
 *
 * @throws ProblemError 403, 404, 409
 */
export async function requireMap(
  request: MapRequest,
  { maps }: Pick<Services, 'maps'>,
  purpose: Purpose,
): Promise<void> {
  const { id } = request.params;
  const actor = actorOf(request);
  const wantsTrash = purpose === 'restore' || purpose === 'delete for ever';
  let inTrash = wantsTrash;
  let map = isId(id) ? await (wantsTrash ? maps.findInTrash(id) : maps.find(id)) : undefined;
  if (!map && wantsTrash && isId(id)) {
    inTrash = false;
    map = await maps.find(id);
  }
  if (!map || !mayRead(actor, map)) throw noSuchMap();
  const may = purpose === 'edit' ? mayEdit : mayDelete;
  if (!may(actor, map)) throw new ProblemError(403, 'You may not do this with the map.');
  if (purpose === 'delete for ever' && !inTrash) {
    throw new ProblemError(409, 'Only a map that is in the trash can be deleted for ever.');
  }
}

/**
 * The map of a request, as it is now, for somebody who may read it.
 *
 * @throws ProblemError 404
 */
export async function readableMap(
  request: MapRequest,
  services: Pick<Services, 'database' | 'gates' | 'recent'>,
): Promise<MapDocument> {
  const { id } = request.params;
  const facts: MapFacts = { id };
  const map = isId(id) && mayRead(actorOf(request), facts) ? await readStored(services, id) : undefined;
  if (!map) throw noSuchMap();
  return map;
}

/** @throws ProblemError 403 for those who may not make maps, or see the list of them */
export function requireWorkspace(request: FastifyRequest): void {
  if (!mayUseWorkspace(actorOf(request))) throw new ProblemError(403, 'You may not see or make maps here.');
}

function isId(id: string): boolean {
  return idSchema.safeParse(id).success;
}

function noSuchMap(): ProblemError {
  return new ProblemError(404, 'There is no map with this id.');
}
