import type {
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
