import { id as idSchema } from '@milepost/schema';
import type { FastifyRequest } from 'fastify';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { ProblemError } from '../http/problemError.ts';
import { mayAskForApproval } from '../policies/approvalPolicy.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import {
  mayComment,
  mayEdit,
  mayKeepHistory,
  mayManage,
  mayRead,
  maySeeHistory,
  mayShare,
  mayTrash,
} from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { readStored } from './readStored.ts';

type MapRequest = Pick<FastifyRequest<{ Params: { id: string } }>, 'params' | 'actor'>;

/** What is to be done with a map: which policy is asked, and whether the map is to be in the trash, outside it, or either. */
const PURPOSES = {
  read: { may: mayRead, trash: 'outside' },
  'ask for approval': { may: mayAskForApproval, trash: 'outside' },
  comment: { may: mayComment, trash: 'outside' },
  edit: { may: mayEdit, trash: 'outside' },
  share: { may: mayShare, trash: 'outside' },
  manage: { may: mayManage, trash: 'outside' },
  'see history': { may: maySeeHistory, trash: 'outside' },
  'keep history': { may: mayKeepHistory, trash: 'outside' },
  'see in trash': { may: mayTrash, trash: 'inside' },
  delete: { may: mayTrash, trash: 'outside' },
  restore: { may: mayTrash, trash: 'either' },
  'delete for ever': { may: mayManage, trash: 'either' },
} as const;

export type Purpose = keyof typeof PURPOSES;

/**
 * Makes sure that there is such a map, in the trash or outside it as the purpose needs, and that whoever asks may do
 * this with it. A map that one may not even read doesn't exist.
 *
 * @throws ProblemError 403, 404, 409
 */
export async function requireMap(
  request: MapRequest,
  { access }: Pick<Services, 'access'>,
  purpose: Purpose,
): Promise<MapFacts> {
  const { params, actor } = request;
  const { may, trash } = PURPOSES[purpose];
  const map = isId(params.id) ? await access.of(params.id, actor) : undefined;
  const isHere = map && (trash === 'either' || map.inTrash === (trash === 'inside'));
  if (!map || !isHere || !mayRead(actor, map)) throw noSuchMap();
  if (!may(actor, map)) throw new ProblemError(403, 'You may not do this with the map.');
  if (purpose === 'delete for ever' && !map.inTrash) {
    throw new ProblemError(409, 'Only a map that is in the trash can be deleted for ever.');
  }
  return map;
}

/**
 * The map of a request, as it is now, for somebody who may read it.
 *
 * @throws ProblemError 404
 */
export async function readableMap(
  request: MapRequest,
  services: Pick<Services, 'access' | 'database' | 'gates' | 'recent'>,
): Promise<MapDocument> {
  const { id } = await requireMap(request, services, 'read');
  const map = await readStored(services, id);
  if (!map) throw noSuchMap();
  return map;
}

function isId(id: string): boolean {
  return idSchema.safeParse(id).success;
}

/** What is answered where there is no such map, or one that may not be read. */
export function noSuchMap(): ProblemError {
  return new ProblemError(404, 'There is no map with this id.');
}
