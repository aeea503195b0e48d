import { DRAWN_FORMATS } from '@milepost/schema/exporting';
import { exportQueries } from '@milepost/schema/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { describeFormat } from '../exports/describeFormat.ts';
import type { Drawing } from '../exports/drawJob.ts';
import { drawnWith } from '../exports/drawnWith.ts';
import type { Form } from '../exports/sendDrawing.ts';
import { fileOf, sendDrawing, TYPES } from '../exports/sendDrawing.ts';
import type { App } from '../http/app.ts';
import { ifNoneMatchHeader, problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import { isKnown } from '../maps/ifMatch.ts';
import { mayExport } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import type { Shared } from './readShared.ts';
import { readShared } from './readShared.ts';
import type { ShareRequest } from './shareDoor.ts';
import { shareParams as params, partOf } from './shareParams.ts';

const tags = ['Share links'];
const config = { who: 'unasked' } as const;
const headers = ifNoneMatchHeader;

/** How wide (px) the picture is that other pages show. */
const WIDTH = 2_400;

/** How much of such pictures (bytes) is kept, since a page that many read asks for the same one again and again. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** A shared map as a file, and as a picture that is always of the newest. */
export function shareFileRoutes(app: App, services: Services): void {
  for (const format of DRAWN_FORMATS) {
    app.get(
      `/api/share/:token/export.${format}`,
      {
        config,
        schema: {
          tags,
          ...describeFormat('A shared map', format),
          params,
          headers,
          querystring: exportQueries[format],
          response: answers(format),
        },
      },
      async (request, reply) => sendFile(request, reply, { form: format, options: request.query }),
    );
  }

  const pictures = new LRUCache<string, Uint8Array>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (file) => file.byteLength,
  });
  const drawing = new Map<string, Promise<Uint8Array>>();

  app.get(
    '/share/:token.png',
    {
      config,
      schema: {
        tags,
        summary: 'A picture of a shared map as it is now',
        description: 'For other pages to show. Only of links that have no password and let the map be taken away.',
        params,
        headers,
        response: answers('png'),
      },
    },
    async (request, reply) => {
      const shared = await readForFile(request);
      const { guest, map } = shared;
      const { brand } = (await services.brands.ofMap(guest.mapId)) ?? {};
      const etag = `"${map.revision}-${partOf(guest)}-picture${brand?.logo ? `-${brand.logo.asset}` : ''}"`;
      reply.header('etag', etag).header('cache-control', 'no-cache').header('x-robots-tag', 'noindex');
      if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(undefined);
      return reply.type(TYPES.png).send(await pictureOf(etag, shared, originOf(request, services.config)));
    },
  );

  async function pictureOf(etag: string, { guest, map }: Shared, address: string): Promise<Uint8Array> {
    // The address is in the picture, and without PUBLIC_URL it is what whoever asks calls this server.
    const key = `${guest.mapId} ${etag} ${address}`;
    const known = pictures.get(key) ?? drawing.get(key);
    if (known) return known;
    const draw = async () => {
      const date = (await services.maps.changedAt(guest.mapId)).toISOString().slice(0, 10);
      const { document } = map;
      const around = await drawnWith(services, guest.mapId, document);
      const job = { form: 'png', options: { width: WIDTH }, address, date, document, ...around } as const;
      // Shared by all who ask for it meanwhile, so that it is drawn to its end even when the first of them goes away.
      const file = await services.exports.draw(job, new AbortController().signal);
      pictures.set(key, file);
      return file;
    };
    const drawn = draw().finally(() => drawing.delete(key));
    drawing.set(key, drawn);
    return drawn;
  }

  async function readForFile(request: ShareRequest): Promise<Shared> {
    const shared = await readShared(request, services);
    if (!mayExport(shared.guest, shared.facts)) {
      throw new ProblemError(403, 'This link does not let you take the map away.');
    }
    return shared;
  }

  async function sendFile(
    request: FastifyRequest & ShareRequest,
    reply: FastifyReply,
    wanted: Drawing,
  ): Promise<FastifyReply> {
    const { guest, map } = await readForFile(request);
    // A file goes from hand to hand: it doesn't tell the way in.
    const address = originOf(request, services.config);
    return sendDrawing(request, reply, services, wanted, { id: guest.mapId, map, part: partOf(guest), address });
  }
}

function answers(form: Form) {
  return {
    200: fileOf(form),
    304: z.undefined().describe('The file that you have is still right'),
    ...problems(400, 401, 403, 404, 422, 503),
  };
}
