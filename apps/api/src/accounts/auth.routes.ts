import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Services } from '../services.ts';
import { ADDRESS_HEADER, AUTH_PATH } from './createAuth.ts';
import { problemOfAuth } from './problemOfAuth.ts';

/** `/api/auth/*`: the routes of the library that does authentication. Its errors are made into problem details. */
export function authRoutes(app: App, { auth }: Pick<Services, 'auth'>): void {
  app.route({
    method: ['GET', 'POST'],
    url: `${AUTH_PATH}/*`,
    config: { who: 'unasked' },
    // What its addresses may ask is the library's own affair.
    schema: { hide: true, querystring: z.looseObject({}) },
    handler: async (request, reply) => {
      refuseNul(request);
      refuseForeignTargets(request);
      return pass(await auth.handler(asWebRequest(request)), reply);
    },
  });
}

/** No text in the database has NUL in it, and the library asks it without looking. */
function refuseNul({ url, body }: FastifyRequest): void {
  if (!url.includes('%00') && !JSON.stringify(body ?? null).includes('\\u0000')) return;
  throw new ProblemError(400, 'No text may have NUL in it.');
}

/** Where the library's routes are told to lead on to. */
const TARGETS = ['callbackURL', 'redirectTo', 'errorCallbackURL', 'newUserCallbackURL'];

/**
 * Nobody is led on to another site, which would get what stands in the address: the secret to set a new password, say.
 *
 * @throws ProblemError 403
 */
function refuseForeignTargets({ query, body }: Pick<FastifyRequest, 'query' | 'body'>): void {
  const here = 'http://here.invalid';
  for (const source of [query, body]) {
    for (const name of TARGETS) {
      const target = (source as Record<string, unknown> | null | undefined)?.[name];
      if (target === undefined || target === null) continue;
      const isOwn = typeof target === 'string' && URL.canParse(target, here) && new URL(target, here).origin === here;
      if (!isOwn) throw new ProblemError(403, `${name} is no path of this server.`);
    }
  }
}

function asWebRequest(request: FastifyRequest): Request {
  const headers = fromNodeHeaders(request.headers);
  headers.set(ADDRESS_HEADER, request.ip);
  // The body was read as JSON already, and may be longer or shorter when it is written again.
  headers.delete('content-length');
  const hasBody = request.method === 'POST';
  if (hasBody) headers.set('content-type', 'application/json');
  return new Request(addressOf(request), {
    method: request.method,
    headers,
    ...(hasBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
  });
}

/** The address of a request under the name by which the site guard let it in, whatever name its first line has. */
function addressOf({ protocol, host, url }: FastifyRequest): URL {
  const here = `${protocol}://${host}`;
  if (!URL.canParse(url, here)) throw new ProblemError(400, 'The Host header is not that of an address.');
  const { pathname, search } = new URL(url, here);
  return Object.assign(new URL(here), { pathname, search });
}

async function pass(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  if (response.status >= 400) throw await problemOf(response);
  reply.code(response.status).header('cache-control', 'no-store');
  for (const name of ['content-type', 'location']) {
    const value = response.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  const body = await response.text();
  return reply.send(body === '' ? undefined : body);
}

async function problemOf(response: Response): Promise<ProblemError> {
  const said = (await response.json().catch(() => ({}))) as { message?: unknown };
  const retryAfter = response.headers.get('x-retry-after');
  return problemOfAuth(response.status, said.message, retryAfter ? { 'retry-after': retryAfter } : {});
}
