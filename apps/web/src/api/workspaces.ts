import type { Brand } from '@milepost/schema';
import type {
  BrandBody,
  BrandResponse,
  ImportArchiveResponse,
  Invitation,
  LetterToPassOn,
  MadeInvitation,
  MapPeople,
  Member,
  OfferedInvitation,
  RoleName,
  WorkspaceSummary,
} from '@milepost/schema/http';
import { request, requestJson } from './request.ts';

const part = encodeURIComponent;

export function makeWorkspace(name: string): Promise<WorkspaceSummary> {
  return requestJson('/api/workspaces', { method: 'POST', json: { name } });
}

export async function renameWorkspace(id: string, name: string): Promise<void> {
  await request(`/api/workspaces/${part(id)}`, { method: 'PATCH', json: { name } });
}

export function listMembers(id: string, signal?: AbortSignal): Promise<Member[]> {
  return requestJson(`/api/workspaces/${part(id)}/members`, { signal });
}

export async function setMemberRole(id: string, userId: string, role: RoleName): Promise<void> {
  await request(`/api/workspaces/${part(id)}/members/${part(userId)}`, { method: 'PATCH', json: { role } });
}

export async function removeMember(id: string, userId: string): Promise<void> {
  await request(`/api/workspaces/${part(id)}/members/${part(userId)}`, { method: 'DELETE' });
}

export function listInvitations(id: string, signal?: AbortSignal): Promise<Invitation[]> {
  return requestJson(`/api/workspaces/${part(id)}/invitations`, { signal });
}

export function invite(id: string, invitation: { role: RoleName; email?: string }): Promise<MadeInvitation> {
  return requestJson(`/api/workspaces/${part(id)}/invitations`, { method: 'POST', json: invitation });
}

export async function withdrawInvitation(id: string, invitationId: string): Promise<void> {
  await request(`/api/workspaces/${part(id)}/invitations/${part(invitationId)}`, { method: 'DELETE' });
}

/** Letters about members' accounts that wait to be passed on, where the server sends none. */
export function listLetters(workspaceId: string, signal?: AbortSignal): Promise<LetterToPassOn[]> {
  return requestJson(`/api/workspaces/${part(workspaceId)}/letters`, { signal });
}

export function seeInvitation(token: string, signal?: AbortSignal): Promise<OfferedInvitation> {
  return requestJson(`/api/invitations/${part(token)}`, { signal });
}

/** Joins a workspace, with an account made on the way where one is given. */
export function takeInvitation(
  token: string,
  account?: { name: string; email: string; password: string },
): Promise<WorkspaceSummary> {
  return requestJson(`/api/invitations/${part(token)}/accept`, {
    method: 'POST',
    json: account ? { account } : {},
  });
}

/** Where a workspace is on the server; what it has is found beneath. */
export function workspaceUrl(id: string): string {
  return `/api/workspaces/${part(id)}`;
}

export function readBrand(id: string, signal?: AbortSignal): Promise<BrandResponse> {
  return requestJson(`${workspaceUrl(id)}/brand`, { signal });
}

/** Changes all of a brand but its logo. Gives it as it is then. */
export async function putBrand(id: string, body: BrandBody): Promise<Brand | null> {
  return (await requestJson<BrandResponse>(`${workspaceUrl(id)}/brand`, { method: 'PUT', json: body })).brand;
}

export async function removeBrand(id: string): Promise<void> {
  await request(`${workspaceUrl(id)}/brand`, { method: 'DELETE' });
}

/** Gives a workspace a logo. Gives its brand as it is then. */
export async function putLogo(id: string, file: Blob): Promise<Brand | null> {
  const text = { type: file.type || 'application/octet-stream', body: file };
  return (await requestJson<BrandResponse>(`${workspaceUrl(id)}/brand/logo`, { method: 'PUT', text })).brand;
}

/** Takes a workspace's logo away. Gives its brand as it is then. */
export async function removeLogo(id: string): Promise<Brand | null> {
  await request(`${workspaceUrl(id)}/brand/logo`, { method: 'DELETE' });
  return (await readBrand(id)).brand;
}

/** Where everything of a workspace can be had as one file. */
export function archiveUrl(id: string): string {
  return `/api/workspaces/${part(id)}/archive`;
}

/** Brings the maps of an archive into a workspace. */
export function importArchive(id: string, file: Blob): Promise<ImportArchiveResponse> {
  return requestJson(archiveUrl(id), { method: 'POST', text: { type: 'application/zip', body: file } });
}

export function readPeople(mapId: string, signal?: AbortSignal): Promise<MapPeople> {
  return requestJson(`/api/maps/${part(mapId)}/people`, { signal });
}

export function setPeople(
  mapId: string,
  change: {
    visibility?: MapPeople['visibility'];
    people?: ReadonlyArray<{ userId: string; role: RoleName } | { email: string; role: RoleName }>;
  },
): Promise<MapPeople> {
  return requestJson(`/api/maps/${part(mapId)}/people`, { method: 'PUT', json: change });
}
