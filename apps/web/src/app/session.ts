import type { SessionResponse } from '@milepost/schema/http';
import { useSyncExternalStore } from 'react';
import { enterAsVisitor, readSession } from '../api/session.ts';
import { isAccountHere, noteAccountHere } from './accountHere.ts';

/**
 * - `unasked`: nobody has asked the server yet.
 * - `unknown`: it has not answered yet.
 * - `unreachable`: it could not be asked; pages say so themselves, and go on with what they have.
 */
export type Session = 'unasked' | 'unknown' | 'unreachable' | SessionResponse;

let session: Session = 'unasked';
const listeners = new Set<() => void>();

function set(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Pages for those who have not said who they are. */
const OPEN = /^\/(sign-in|sign-up|new-password|invitations|unsubscribe)(\/|$)/;

/** Whether the page at `path` is there for whoever has not said who they are. */
export function isOpenToAll(path: string): boolean {
  return OPEN.test(path);
}

/** Who sits here, as the server has it. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** The person who sits here; undefined as long as nobody knows. */
export function useUser(): SessionResponse['user'] | undefined {
  const now = useSession();
  return typeof now === 'string' ? undefined : now.user;
}

/**
 * Asks the server who sits here. `mayEnter`: where a visitor may draw without an account, they are let in as one, unless
 * somebody with an account was here before.
 *
 * Two pages that open together would let in two visitors, and the maps of one would be gone for the other: so one of them
 * asks at a time.
 */
export async function refreshSession(mayEnter: boolean): Promise<void> {
  if (session === 'unasked') set('unknown');
  const ask = async () => {
    let found = await readSession();
    if (!found.user && found.signIn.anonymous && mayEnter && !isAccountHere()) {
      await enterAsVisitor();
      found = await readSession();
    }
    if (found.user && !found.user.isAnonymous) noteAccountHere(true);
    set(found);
  };
  try {
    await (navigator.locks ? navigator.locks.request('milepost-session', ask) : ask());
  } catch {
    // Who was known before still sits here.
    if (typeof session === 'string') set('unreachable');
  }
}
