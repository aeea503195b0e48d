import type { ApiToken, MadeApiToken, RoleName } from '@milepost/schema/http';
import { request, requestJson } from './request.ts';

const post = (path: string, json: object = {}) => request(`/api/auth${path}`, { method: 'POST', json });

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export async function signIn(credentials: Credentials): Promise<void> {
  await post('/sign-in/email', credentials);
}

/** Makes an account and signs in to it. What a visitor has drawn comes along. */
export async function signUp(account: Credentials & { readonly name: string }): Promise<void> {
  await post('/sign-up/email', account);
}

/** The address of the provider of identities at which to sign in; it leads back to `callbackURL`. */
export async function providerUrl(callbackURL: string): Promise<string> {
  const response = await post('/sign-in/social', { provider: 'oidc', callbackURL, errorCallbackURL: '/sign-in' });
  return ((await response.json()) as { url: string }).url;
}

/** Ends the sessions on all other devices. */
export async function signOutElsewhere(): Promise<void> {
  await post('/revoke-other-sessions');
}

/** Asks for a link by which a new password can be set. Says the same whether or not there is such an account. */
export async function requestPasswordReset(email: string): Promise<void> {
  await post('/request-password-reset', { email, redirectTo: '/new-password' });
}

export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await post('/reset-password', { token, newPassword });
}

export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
}

export async function changeName(name: string): Promise<void> {
  await post('/update-user', { name });
}

export function listTokens(signal?: AbortSignal): Promise<ApiToken[]> {
  return requestJson('/api/tokens', { signal });
}

export function makeToken(token: { name: string; scope: RoleName }): Promise<MadeApiToken> {
  return requestJson('/api/tokens', { method: 'POST', json: token });
}

export async function revokeToken(id: string): Promise<void> {
  await request(`/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export async function setWantsDigests(wantsDigests: boolean): Promise<void> {
  await request('/api/account', { method: 'PATCH', json: { wantsDigests } });
}

/** Deletes the account of whoever asks. Without a password where they sign in elsewhere. */
export async function deleteAccount(password: string): Promise<void> {
  await request('/api/account', { method: 'DELETE', json: password ? { password } : {} });
}

/** Ends letters about comments to whoever got the letter that `token` stands in. */
export async function unsubscribe(token: string): Promise<void> {
  await request(`/api/unsubscribe/${encodeURIComponent(token)}`, { method: 'POST', json: {} });
}
