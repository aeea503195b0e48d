import type { Services } from '../services.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

/** How long (ms) the link for the first account is good. */
const GOOD_FOR = 24 * 60 * 60 * 1000;

/** What the first workspace is called until its owner gives it a name. */
const NAME = 'Maps';

/**
 * Where people need accounts and nobody has one: the path at which the first is made, an invitation to own the first
 * workspace. It is good once and told only here.
 */
export async function offerSetup({
  newcomers,
  workspaces,
  invitations,
}: Pick<Services, 'newcomers' | 'workspaces' | 'invitations'>): Promise<string | undefined> {
  if (newcomers.mayBeAnonymous) return undefined;
  const workspaceId = await workspaces.waiting(NAME);
  if (workspaceId === undefined) return undefined;
  const token = newSecretToken();
  await invitations.make(workspaceId, {
    role: 'owner',
    email: null,
    tokenHash: hashToken(token),
    expiresAt: new Date(Date.now() + GOOD_FOR),
  });
  return `/invitations/${token}`;
}
