import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Services } from '../services.ts';

const PATH = '/collab';

/** Where there are WebSockets. */
const WITH_SOCKETS = /^\/collab$|^\/api\/share\/[^/]+\/(live|collab)$/;

/**
 * Whether a request is for a live connection. Others that would like another protocol, such as those of clients that
 * always offer HTTP/2, are answered as if they hadn't said so.
 */
export function asksForLive({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' && WITH_SOCKETS.test(url?.split('?', 1)[0] ?? '') && headers.upgrade?.toLowerCase() === 'websocket'
  );
}

/** `/collab`: the WebSocket of the live connection. */
export function liveRoute(app: App, { live, identities }: Pick<Services, 'live' | 'identities'>): void {
  app.route({
    method: 'GET',
    url: PATH,
    // Who may not, is told so on the connection, where a page can read it.
    config: { who: 'anybody' },
    // Clients say in it what form of documents they know; Hocuspocus reads it.
    schema: { hide: true, querystring: z.looseObject({}) },
    handler: async () => {
      throw new ProblemError(426, 'This address is for WebSockets.', { headers: { upgrade: 'websocket' } });
    },
    wsHandler: (socket, request) =>
      live.connect(socket, asWebRequest(request), request.actor, () => identities.of(request)),
  });
}

/** The request in the form that Hocuspocus reads. */
export function asWebRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  return new Request(new URL(request.url, 'http://localhost'), { headers });
}
