import { sharedMap, unlockShareBody } from '@milepost/schema/http';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { MapDocument } from '../collaboration/compactMap.ts';
import type { App } from '../http/app.ts';
import { Attempts } from '../http/attempts.ts';
import { ifNoneMatchHeader, problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import { isKnown } from '../maps/ifMatch.ts';
import type { Guest } from '../policies/actor.ts';
import type { Services } from '../services.ts';
import { meetGuest } from './guestId.ts';
import { isSharePassword } from './passwords.ts';
import { readShared } from './readShared.ts';
import { shareParams as params, partOf } from './shareParams.ts';

const tags = ['Share links'];
const config = { who: 'unasked' } as const;

/** `/api/share/:token`: a map for those who come by a link. They need no account. */
export function shareRoutes(app: App, services: Services): void {
  const { door, unlocked, counters } = services;
  const byAddress = new Attempts(counters, 'share-by-address', { times: 10, window: 60, pause: 60 });
  // Many addresses at once get no further than a few passwords a second would.
  const byLink = new Attempts(counters, 'share-by-link', { times: 120, window: 60, pause: 30 });

  app.get(
    '/api/share/:token',
    {
      config,
      schema: {
        tags,
        summary: 'Read a map by its link',
        params,
        headers: ifNoneMatchHeader,
        response: { 200: sharedMap, 304: z.undefined().describe('It is what you have'), ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const { guest, map } = await readShared(request, services);
      // Those who only look need not be told from each other.
      if (guest.access !== 'view') meetGuest(request, reply, services.config);
      const etag = `"${map.revision}-${partOf(guest)}-${guest.access}${guest.mayExport ? '-file' : ''}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(undefined);
      return sendShared(reply, guest, map, await services.maps.changedAt(guest.mapId));
    },
  );

  app.post(
    '/api/share/:token/unlock',
    {
      config,
      schema: {
        tags,
        summary: 'Give a link’s password',
        description: 'It is remembered in a cookie. Wrong ones are slowed down.',
        params,
        body: unlockShareBody,
        response: { 204: z.undefined().describe('It is open'), ...problems(401, 404, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const share = await door.find(request);
      const who = `${share.id} ${request.ip}`;
      await byAddress.count(who);
      await byLink.count(share.id);
      if (share.passwordHash !== null && !(await isSharePassword(request.body.password, share.passwordHash))) {
        throw new ProblemError(401, 'That is not the password.');
      }
      await byAddress.succeeded(who);
      return reply
        .code(204)
        .header('set-cookie', unlocked.cookieFor(share, originOf(request, services.config)))
        .send(undefined);
    },
  );
}

/** The document goes out as the text that it is. */
function sendShared(
  reply: FastifyReply,
  { mapId, access, mayExport }: Guest,
  { title, revision, document }: MapDocument,
  changedAt: Date,
): FastifyReply {
  const head = JSON.stringify({ id: mapId, title, access, revision, updatedAt: changedAt.toISOString(), mayExport });
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .send(`${head.slice(0, -1)},"document":${document}}`);
}
