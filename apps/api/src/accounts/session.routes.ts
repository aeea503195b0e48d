import type { IncomingHttpHeaders } from 'node:http';
import { sessionResponse } from '@milepost/schema/http';
import type { FastifyReply } from 'fastify';
import type { App } from '../http/app.ts';
import type { Services } from '../services.ts';
import { workspacesOf } from '../workspaces/requireWorkspace.ts';

/** `/api/session`: who one is here, and how one can say so. */
export function sessionRoutes(app: App, services: Services): void {
  const { newcomers, users, config, auth, office } = services;

  /** Each day that somebody comes, their session and its cookie begin anew. */
  async function renew({ cookie }: IncomingHttpHeaders, reply: FastifyReply): Promise<void> {
    if (!cookie) return;
    const { headers } = await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
    for (const renewed of headers.getSetCookie()) reply.header('set-cookie', renewed);
  }

  app.get(
    '/api/session',
    {
      config: { who: 'anybody' },
      schema: {
        tags: ['Accounts'],
        summary: 'Who you are here, and how you can sign in',
        response: { 200: sessionResponse },
      },
    },
    async ({ actor, headers }, reply) => {
      await renew(headers, reply);
      const user = actor.kind === 'person' ? await users.find(actor.id) : undefined;
      return reply.header('cache-control', 'no-store').send({
        user: user ?? null,
        workspaces: actor.kind === 'person' && user ? await workspacesOf(actor, services) : [],
        mail: office.delivers,
        signIn: {
          anonymous: newcomers.mayBeAnonymous,
          signUp: newcomers.maySignUp,
          provider: config.oidc?.name ?? null,
        },
      });
    },
  );
}
