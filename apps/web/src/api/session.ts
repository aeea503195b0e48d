import type { SessionResponse } from '@milepost/schema/http';
import { request, requestJson } from './request.ts';

export function readSession(): Promise<SessionResponse> {
  return requestJson('/api/session');
}

/** Begins to draw without an account. */
export async function enterAsVisitor(): Promise<void> {
  await request('/api/auth/sign-in/anonymous', { method: 'POST', json: {} });
}

export async function signOut(): Promise<void> {
  await request('/api/auth/sign-out', { method: 'POST', json: {} });
}
