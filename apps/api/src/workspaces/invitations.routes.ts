import {
  acceptInvitationBody,
  invitation,
  invitationBody,
  madeInvitation,
  offeredInvitation,
  workspaceSummary,
} from '@milepost/schema/http';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { hashToken, newSecretToken } from '../accounts/secretToken.ts';
import { signUpInvited } from '../accounts/signUpInvited.ts';
import type { App } from '../http/app.ts';
import { Attempts } from '../http/attempts.ts';
import { problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import { invitation as invitationLetter } from '../mail/wording.ts';
import type { Services } from '../services.ts';
import { requireWorkspace } from './requireWorkspace.ts';

const tags = ['Workspaces'];
const params = z.object({ id: z.string().describe('The id of a workspace') });
const tokenParams = z.object({ token: z.string().describe('What the invitation’s address ends with') });

/** How long (ms) an invitation can be taken. */
const GOOD_FOR = 14 * 24 * 60 * 60 * 1000;

/** How many open ones a workspace has at most. */
const MOST = 500;

/** Inviting people into a workspace, by email or by a link, and their way in. */
export function invitationRoutes(app: App, services: Services): void {
  const { invitations, workspaces, rights, counters } = services;
  // Whoever has a link for many could make accounts without end.
  const attempts = new Attempts(counters, 'invitation', { times: 60, window: 60, pause: 60 });
  // Whoever has an account has a workspace of their own, and could have this server write to the whole world.
  const letters = new Attempts(counters, 'invitation-letter', { times: 60, window: 60 * 60 });

  app.get(
    '/api/workspaces/:id/invitations',
    {
      schema: {
        tags,
        summary: 'List open invitations',
        params,
        response: { 200: z.array(invitation), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const rows = await invitations.list(await requireWorkspace(request, services, 'manage'));
      return reply.header('cache-control', 'no-store').send(rows.map(asInvitation));
    },
  );

  app.post(
    '/api/workspaces/:id/invitations',
    {
      schema: {
        tags,
        summary: 'Invite somebody',
        description: 'By email, or with a link for whoever has it. The token is told this once.',
        params,
        body: invitationBody,
        response: { 201: madeInvitation, ...problems(403, 404, 409, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const workspaceId = await requireWorkspace(request, services, 'manage');
      const person = personOf(request);
      if ((await invitations.count(workspaceId)) >= MOST) {
        throw new ProblemError(409, `A workspace has ${MOST} open invitations at most. Withdraw one first.`);
      }
      const isSent = request.body.email !== undefined && services.office.delivers;
      if (isSent) await letters.count(person.id);
      const token = newSecretToken();
      const made = await invitations.make(workspaceId, {
        role: request.body.role,
        email: request.body.email?.toLowerCase() ?? null,
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + GOOD_FOR),
      });
      const url = `${originOf(request, services.config)}/invitations/${token}`;
      if (made.email && isSent) {
        const name = (await workspaces.find(workspaceId))?.name ?? '';
        const wording = invitationLetter(person.name, name, url);
        const { email, expiresAt } = made;
        await services.office.post({ kind: 'invitation', userId: undefined, email, ...wording, url, expiresAt });
      }
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...asInvitation(made), token, url });
    },
  );

  app.delete(
    '/api/workspaces/:id/invitations/:invitationId',
    {
      schema: {
        tags,
        summary: 'Withdraw an invitation',
        params: params.extend({ invitationId: z.string() }),
        response: { 204: z.undefined().describe('Done'), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const workspaceId = await requireWorkspace(request, services, 'manage');
      if (!(await invitations.withdraw(workspaceId, request.params.invitationId))) throw noSuchInvitation();
      return reply.code(204).send(undefined);
    },
  );

  app.get(
    '/api/invitations/:token',
    {
      config: { who: 'unasked' },
      schema: {
        tags,
        summary: 'See an invitation',
        params: tokenParams,
        response: { 200: offeredInvitation, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { workspace, role, email } = await offered(request);
      return reply.header('cache-control', 'no-store').send({ workspace, role, ...(email ? { email } : {}) });
    },
  );

  app.post(
    '/api/invitations/:token/accept',
    {
      config: { who: 'anybody' },
      schema: {
        tags,
        summary: 'Take an invitation',
        description: 'Those who are signed in join with their account, others make one on the way and are signed in.',
        params: tokenParams,
        body: acceptInvitationBody,
        response: { 200: workspaceSummary, ...problems(401, 403, 404, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      await attempts.count(request.ip);
      const { id, workspace, role, email } = await offered(request);
      // A link is for many, a letter for one; and what makes an owner is good once, whoever has it.
      const once = email !== null || role === 'owner';
      // Before there is an account: of many who try at once, all but one would have made theirs uninvited.
      const claimed = once ? await invitations.claim(id, workspace.id) : [];
      if (once && claimed.length === 0) throw noSuchInvitation();
      try {
        const userId = await whoTakes(request);
        if (!(await invitations.accept(claimed, workspace.id, userId, role))) throw noSuchInvitation();
        rights.changed({ userId });
      } catch (error) {
        await invitations.release(claimed);
        throw error;
      }
      return reply.header('cache-control', 'no-store').send({ ...workspace, role });

      async function whoTakes({ actor, body }: typeof request): Promise<string> {
        if (body.account) return signUpInvited(services.auth, body.account, request, reply);
        if (actor.kind !== 'person' || actor.isAnonymous) {
          throw new ProblemError(401, 'Sign in, or send an account to make.');
        }
        if (actor.scope !== 'owner') throw new ProblemError(403, 'This token may not join workspaces.');
        return actor.id;
      }
    },
  );

  async function offered({ params: { token } }: FastifyRequest<{ Params: { token: string } }>) {
    const found = await invitations.findByToken(hashToken(token));
    if (!found) throw noSuchInvitation();
    return found;
  }
}

function asInvitation(row: Awaited<ReturnType<Services['invitations']['list']>>[number]) {
  const { email, createdAt, expiresAt, ...others } = row;
  return {
    ...others,
    ...(email ? { email } : {}),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

function noSuchInvitation(): ProblemError {
  return new ProblemError(404, 'This invitation is not there any more, or never was.');
}
