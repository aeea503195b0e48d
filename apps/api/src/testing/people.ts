import type { MadeInvitation, RoleName, SessionResponse, WorkspaceSummary } from '@milepost/schema/http';
import { ApiClient } from './apiClient.ts';

/** An address of this machine on which a server doesn't take everybody for whoever sits at it: accounts are needed. */
export const OPEN_HOST = '127.1';

export const PASSWORD = 'correct horse battery';

/** The address of somebody by their name. */
export function emailOf(name: string): string {
  return `${name.toLowerCase()}@example.org`;
}

/** Somebody with an account, who makes it now. */
export function signUp(url: () => string, name: string): Promise<ApiClient> {
  return ApiClient.signUp(url, { name, email: emailOf(name), password: PASSWORD });
}

/** Somebody who has an account, on another device. */
export function signIn(url: () => string, name: string): Promise<ApiClient> {
  return ApiClient.signIn(url, { email: emailOf(name), password: PASSWORD });
}

export async function sessionOf(client: ApiClient): Promise<SessionResponse> {
  return (await client.send<SessionResponse>('GET', '/api/session')).body;
}

export async function userIdOf(client: ApiClient): Promise<string> {
  return (await sessionOf(client)).user?.id ?? '';
}

/** The first workspace of somebody. */
export async function workspaceOf(client: ApiClient): Promise<string> {
  const { body } = await client.send<WorkspaceSummary[]>('GET', '/api/workspaces');
  return body[0]?.id ?? '';
}

export async function invite(
  owner: ApiClient,
  workspaceId: string,
  json: { role: RoleName; email?: string },
): Promise<MadeInvitation> {
  const path = `/api/workspaces/${workspaceId}/invitations`;
  const { status, body } = await owner.send<MadeInvitation>('POST', path, { json });
  if (status !== 201) throw new Error(`an invitation was not made: ${JSON.stringify(body)}`);
  return body;
}

/** Makes somebody a member of a workspace of `owner`. */
export async function bringIn(
  owner: ApiClient,
  workspaceId: string,
  newcomer: ApiClient,
  role: RoleName,
): Promise<void> {
  const { token } = await invite(owner, workspaceId, { role });
  const { status, body } = await newcomer.send('POST', `/api/invitations/${token}/accept`, { json: {} });
  if (status !== 200) throw new Error(`an invitation was not taken: ${JSON.stringify(body)}`);
}

/** A client that shows an API token of somebody. */
export async function tokenOf(client: ApiClient, url: () => string, scope: RoleName): Promise<ApiClient> {
  const { status, body } = await client.send<{ token: string }>('POST', '/api/tokens', {
    json: { name: scope, scope },
  });
  if (status !== 201) throw new Error(`a token was not made: ${JSON.stringify(body)}`);
  return new ApiClient(url, { authorization: `Bearer ${body.token}` });
}
