import { apiToken, apiTokenBody, madeApiToken } from '@milepost/schema/http';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Services } from '../services.ts';
import { requireAccount } from './requireAccount.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

const tags = ['Accounts'];

/** How long (ms) a token lasts when nothing is said. */
const GOOD_FOR = 90 * 24 * 60 * 60 * 1000;

/** How many of them somebody has at most, with those that ran out. */
const MOST = 100;

/** `/api/tokens`: what scripts show instead of a session. One that could make others would outlive its own end. */
export function tokenRoutes(app: App, { tokens, rights }: Pick<Services, 'tokens' | 'rights'>): void {
  app.get(
    '/api/tokens',
    { schema: { tags, summary: 'List your API tokens', response: { 200: z.array(apiToken), ...problems(403) } } },
    async (request, reply) => {
      const rows = await tokens.list(requireAccount(request).id);
      return reply.header('cache-control', 'no-store').send(rows.map(asToken));
    },
  );

  app.post(
    '/api/tokens',
    {
      schema: {
        tags,
        summary: 'Make an API token',
        description: 'It may do what you may, up to its scope. The token itself is told this once.',
        body: apiTokenBody,
        response: { 201: madeApiToken, ...problems(403, 409, 415, 422) },
      },
    },
    async (request, reply) => {
      const { id } = requireAccount(request);
      const { name, scope, expiresAt } = request.body;
      if ((await tokens.count(id)) >= MOST) {
        throw new ProblemError(409, `Somebody has ${MOST} tokens at most. Revoke one first.`);
      }
      const token = newSecretToken('mp_');
      const made = await tokens.make(id, {
        name,
        scope,
        tokenHash: hashToken(token),
        expiresAt: expiresAt === null ? null : new Date(expiresAt ?? Date.now() + GOOD_FOR),
      });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...asToken(made), token });
    },
  );

  app.delete(
    '/api/tokens/:id',
    {
      schema: {
        tags,
        summary: 'Revoke an API token',
        params: z.object({ id: z.string() }),
        response: { 204: z.undefined().describe('Done'), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const person = requireAccount(request);
      if (!(await tokens.revoke(person.id, request.params.id))) {
        throw new ProblemError(404, 'There is no token with this id.');
      }
      rights.signedOut(person.id);
      return reply.code(204).send(undefined);
    },
  );
}

function asToken(row: Awaited<ReturnType<Services['tokens']['list']>>[number]) {
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
