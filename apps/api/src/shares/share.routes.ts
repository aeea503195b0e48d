import { onlyLanes, type JourneyMap } from '@milepost/schema';
import { exportPdfQuery, exportPngQuery, sharedMap, unlockShareBody } from '@milepost/schema/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { fileOf, sendDrawing } from '../exports/exports.routes.ts';
import type { App } from '../http/app.ts';
import { ifNoneMatchHeader, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { isKnown } from '../maps/ifMatch.ts';
import { readStored } from '../maps/readStored.ts';
import type { Guest } from '../policies/actor.ts';
import { mayExport, mayRead } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { Attempts } from './attempts.ts';
import { meetGuest } from './guestId.ts';
import { isSharePassword } from './passwords.ts';

const tags = ['Share links'];
const params = z.object({ token: z.string().describe('What the link’s address ends with') });
const config = { who: 'unasked' } as const;
const headers = ifNoneMatchHeader;

type ShareRequest = FastifyRequest<{ Params: { token: string } }>;

/** `/api/share/:token`: a map for those who come by a link. They need no account. */
export function shareRoutes(app: App, services: Services): void {
  const { door, unlocked } = services;
  const byAddress = new Attempts({ times: 10, window: 60, pause: 60 });
  // Many addresses at once get no further than a few passwords a second would.
  const byLink = new Attempts({ times: 120, window: 60, pause: 30 });

  app.get(
    '/api/share/:token',
    {
      config,
      schema: {
        tags,
        summary: 'Read a map by its link',
        params,
        headers,
        response: { 200: sharedMap, 304: z.undefined().describe('It is what you have'), ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const { guest, map, updatedAt } = await read(request);
      meetGuest(request, reply);
      const etag = `"${map.revision}-${guest.access}-${guest.mayExport}-${guest.lanes?.join() ?? ''}"`;
      reply.header('etag', etag).header('cache-control', 'no-cache');
      if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(undefined);
      const { id, title, access, revision } = { ...map, id: guest.mapId, access: guest.access };
      const head = { id, title, access, revision, updatedAt, mayExport: guest.mayExport };
      return reply
        .type('application/json; charset=utf-8')
        .send(`${JSON.stringify(head).slice(0, -1)},"document":${map.document}}`);
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
        .header('set-cookie', unlocked.cookieFor(share, request.protocol === 'https'))
        .send(undefined);
    },
  );

  app.get(
    '/api/share/:token/export.png',
    {
      config,
      schema: { tags, summary: 'A shared map as a PNG', params, headers, querystring: exportPngQuery, response: answers('png') },
    },
    async (request, reply) => {
      const { scale, width, background } = request.query;
      const size = { ...(scale !== undefined && { scale }), ...(width !== undefined && { width }) };
      return sendShared(request, reply, { form: 'png', ...size, transparent: background === 'transparent' });
    },
  );

  app.get(
    '/api/share/:token/export.pdf',
    {
      config,
      schema: { tags, summary: 'A shared map as a PDF', params, headers, querystring: exportPdfQuery, response: answers('pdf') },
    },
    async (request, reply) => sendShared(request, reply, { form: 'pdf', ...request.query }),
  );

  async function sendShared(
    request: ShareRequest,
    reply: FastifyReply,
    drawing: Parameters<typeof sendDrawing>[3],
  ): Promise<FastifyReply> {
    const { guest, facts, map } = await read(request);
    if (!mayExport(guest, facts)) throw new ProblemError(403, 'This link does not let you take the map away.');
    const scope = `${guest.shareId} ${guest.lanes?.join() ?? ''}`;
    const path = `/share/${request.params.token}`;
    return sendDrawing(request, reply, services, drawing, { id: guest.mapId, map, scope, path });
  }

  /** The map of a link, as much of it as the link shows. */
  async function read(request: ShareRequest) {
    const guest = await door.enter(request);
    const facts = await services.access.of(guest.mapId, guest);
    const whole = facts && mayRead(guest, facts) ? await readStored(services, guest.mapId) : undefined;
    if (!facts || !whole) throw new ProblemError(404, 'The map of this link is not there any more.');
    const updatedAt = (await services.maps.changedAt(guest.mapId)).toISOString();
    return { guest, facts, map: shownTo(guest, whole), updatedAt };
  }
}

function answers(form: 'png' | 'pdf') {
  return {
    200: fileOf(form),
    304: z.undefined().describe('The file that you have is still right'),
    ...problems(400, 401, 403, 404, 422, 503),
  };
}

/** What of a map a guest gets to see. What their link hides never leaves the server. */
function shownTo({ lanes }: Guest, map: MapDocument): MapDocument {
  if (!lanes) return map;
  const document = JSON.parse(map.document) as JourneyMap;
  return { ...map, document: JSON.stringify(onlyLanes(document, lanes)) };
}
