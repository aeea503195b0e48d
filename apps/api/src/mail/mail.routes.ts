import { letterToPassOn, patchAccountBody } from '@milepost/schema/http';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { requireAccount } from '../accounts/requireAccount.ts';
import type { App } from '../http/app.ts';
import { problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import type { Services } from '../services.ts';
import { requireWorkspace } from '../workspaces/requireWorkspace.ts';

const tags = ['Mail'];
const done = z.undefined().describe('Done');
const unasked = { who: 'unasked' } as const;
const params = z.object({ token: z.string().max(500).describe('What the address in the letter ends with') });

/** Letters that somebody has to pass on, and the ways out of letters. */
export function mailRoutes(app: App, services: Services): void {
  const { letters, notices, unsubscribing, office, config } = services;

  app.get(
    '/api/workspaces/:id/letters',
    {
      schema: {
        tags,
        summary: 'Read the letters to pass on',
        description:
          'On a server that sends no email, an owner hands links to confirm an address or set a password to the members ' +
          'who asked for them, if they belong to no workspace of others.',
        params: z.object({ id: z.string().describe('The id of a workspace') }),
        response: { 200: z.array(letterToPassOn), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const workspaceId = await requireWorkspace(request, services, 'manage');
      // Those that reach whom they are for are nobody else's, not even before they are sent.
      const rows = office.delivers ? [] : await letters.toPassOn(workspaceId, personOf(request).id);
      return reply.header('cache-control', 'no-store').send(
        rows.map(({ id, kind, email, url, expiresAt }) => ({
          id,
          kind,
          email,
          url: underOrigin(originOf(request, config), url),
          expiresAt: expiresAt.toISOString(),
        })),
      );
    },
  );

  app.patch(
    '/api/account',
    {
      schema: {
        tags: ['Accounts'],
        summary: 'Change what you want of an account',
        body: patchAccountBody,
        response: { 204: done, ...problems(403, 415, 422) },
      },
    },
    async (request, reply) => {
      await notices.setWanted(requireAccount(request).id, request.body.wantsDigests);
      return reply.code(204).send(undefined);
    },
  );

  app.register(async (scope: FastifyInstance) => {
    // A mail program's one click sends a form, in which nothing is to be read.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 64 * 1024 }, (_request, _body, parsed) =>
      parsed(null),
    );
    const route = scope as App;

    route.get(
      '/api/unsubscribe/:token',
      {
        config: unasked,
        schema: { tags, summary: 'To the page that ends letters about comments', params, response: { 302: done } },
      },
      // What only looks at links must end nothing.
      async (request, reply) => reply.redirect(`/unsubscribe/${encodeURIComponent(request.params.token)}`),
    );

    route.post(
      '/api/unsubscribe/:token',
      {
        config: unasked,
        schema: {
          tags,
          summary: 'End letters about comments',
          description: 'By what stands in each such letter (RFC 8058), without signing in.',
          params,
          response: { 204: done, ...problems(404) },
        },
      },
      async (request, reply) => {
        const userId = unsubscribing.userOf(request.params.token);
        if (userId === undefined) throw new ProblemError(404, 'This link is not from a letter of this server.');
        await notices.setWanted(userId, false);
        return reply.code(204).send(undefined);
      },
    );
  });
}

/** A link as it is under an origin: whoever asked for the link may have called the server by any name. */
function underOrigin(origin: string, url: string): string {
  const { pathname, search } = new URL(url);
  return `${origin}${pathname}${search}`;
}
