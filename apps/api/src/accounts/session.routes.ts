import { sessionResponse } from '@milepost/schema/http';
import type { App } from '../http/app.ts';
import type { Services } from '../services.ts';
import { workspacesOf } from '../workspaces/requireWorkspace.ts';

/** `/api/session`: who one is here, and how one can say so. */
export function sessionRoutes(app: App, services: Services): void {
  const { newcomers, users, config } = services;
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
    async ({ actor }, reply) => {
      const user = actor.kind === 'person' ? await users.find(actor.id) : undefined;
      return reply.header('cache-control', 'no-store').send({
        user: user ?? null,
        workspaces: actor.kind === 'person' && user ? await workspacesOf(actor, services) : [],
        signIn: {
          anonymous: newcomers.mayBeAnonymous,
          signUp: newcomers.maySignUp,
          provider: config.oidc?.name ?? null,
        },
      });
    },
  );
}
