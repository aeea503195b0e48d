import type { FastifyInstance } from 'fastify';
import type { Actor, Person } from '../policies/actor.ts';
import { NOBODY } from '../policies/actor.ts';
import type { Services } from '../services.ts';
import { problems } from './contract.ts';
import { ProblemError } from './problemError.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who stands behind it. */
    actor: Actor;
  }
  interface FastifyContextConfig {
    /**
     * Who may use it: those who said who they are, when absent; `anybody`, who may have said so; anybody at all, and
     * `unasked`.
     */
    who?: 'anybody' | 'unasked';
  }
}

/**
 * Finds out who stands behind each request of a scope, and turns away those who don't say on routes that aren't public. To
 * be called before the routes are made.
 */
export function askWhoIsThere(scope: FastifyInstance, { identities }: Pick<Services, 'identities'>): void {
  scope.decorateRequest('actor');
  scope.addHook('onRoute', (route) => {
    if (route.config?.who) return;
    route.schema = { ...route.schema, response: { ...problems(401), ...(route.schema?.response as object) } };
  });
  scope.addHook('onRequest', async (request) => {
    // No text in the database has it in it, so that it is in no id.
    if (request.url.split('?', 1)[0]?.includes('%00')) throw new ProblemError(404, 'There is nothing at this address.');
    const { who } = request.routeOptions.config;
    request.actor = who === 'unasked' ? NOBODY : await identities.of(request);
    if (!who && request.actor.kind === 'nobody') {
      throw new ProblemError(401, 'Sign in, or send an API token as Authorization: Bearer.', {
        headers: { 'www-authenticate': 'Bearer' },
      });
    }
  });
}

/** The person behind a request to a route that nobody gets to unasked. */
export function personOf({ actor }: { actor: Actor }): Person {
  if (actor.kind !== 'person') throw new ProblemError(401);
  return actor;
}
