import type { Services } from '../services.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

/** How long (ms) the link for the first account is good. */
const GOOD_FOR = 24 * 60 * 60 * 1000;

/** What the first workspace is called until its owner gives it a name. */
const NAME = 'Maps';

/**
 * Where people need accounts and nobody with one has the first workspace: a line to say, with an invitation at `origin` to
 * own it. It is good once and told only here.
 */
export async function offerSetup(
  { newcomers, workspaces, invitations }: Pick<Services, 'newcomers' | 'workspaces' | 'invitations'>,
  origin: string,
): Promise<string | undefined> {
  if (newcomers.mayBeAnonymous) return undefined;
  const waiting = await workspaces.waiting(NAME);
  if (!waiting) return undefined;
  const token = newSecretToken();
  await invitations.make(waiting.id, {
    role: 'owner',
    email: null,
    tokenHash: hashToken(token),
    expiresAt: new Date(Date.now() + GOOD_FOR),
  });
  const what = waiting.hasAccounts
    ? 'The first workspace has no owner yet. Become its owner here'
    : 'Nobody has an account yet. Make the first one here';
  return `${what}, once: ${origin}/invitations/${token}`;
}
