import type { WorkspaceSummary } from '@milepost/schema/http';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import type { Person } from '../policies/actor.ts';
import { mayMakeMaps, mayManageWorkspace, maySeeWorkspace } from '../policies/workspacePolicy.ts';
import type { Services } from '../services.ts';

/** What a workspace is called that somebody gets for themselves. */
const OWN = 'My maps';

/** Where a new map goes, and whose it is. */
export interface MapPlace {
  workspaceId: string;
  ownerId: string;
}

/** The workspaces of a person, who gets one of their own when they have none. */
export async function workspacesOf(
  { id }: Person,
  { workspaces, newcomers }: Pick<Services, 'workspaces' | 'newcomers'>,
): Promise<WorkspaceSummary[]> {
  const found = await workspaces.of(id);
  if (found.length > 0) return found;
  await workspaces.settle(id, OWN, newcomers.mayBeAnonymous);
  return workspaces.of(id);
}

/**
 * Where whoever asks may make a map: in the workspace that they name, or in the first of theirs where they may.
 *
 * @throws ProblemError 403, 404
 */
export async function requirePlace(
  request: FastifyRequest,
  services: Pick<Services, 'workspaces' | 'newcomers'>,
  wanted?: string,
): Promise<MapPlace> {
  const person = personOf(request);
  const all = await workspacesOf(person, services);
  const named = all.filter(({ id }) => wanted === undefined || id === wanted);
  if (named.length === 0) throw noSuchWorkspace();
  const place = named.find(({ role }) => mayMakeMaps(person, role));
  if (!place) throw new ProblemError(403, 'You may not make maps in this workspace.');
  return { workspaceId: place.id, ownerId: person.id };
}

/**
 * Makes sure that there is such a workspace and that whoever asks may see or manage it. One that one may not see doesn't
 * exist.
 *
 * @throws ProblemError 403, 404
 */
export async function requireWorkspace(
  request: FastifyRequest<{ Params: { id: string } }>,
  { workspaces }: Pick<Services, 'workspaces'>,
  purpose: 'see' | 'manage',
): Promise<string> {
  const { params, actor } = request;
  const role = await workspaces.roleOf(params.id, personOf(request).id);
  if (!maySeeWorkspace(actor, role)) throw noSuchWorkspace();
  if (purpose === 'manage' && !mayManageWorkspace(actor, role)) {
    throw new ProblemError(403, 'Only its owners may do this with a workspace.');
  }
  return params.id;
}

function noSuchWorkspace(): ProblemError {
  return new ProblemError(404, 'There is no workspace with this id.');
}
