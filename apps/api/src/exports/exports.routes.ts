import { exportJson, exportMermaid } from '@milepost/formats';
import type { JourneyMap } from '@milepost/schema';
import { DRAWN_FORMATS } from '@milepost/schema/exporting';
import { exportQueries, templatesQuery, thumbnailQuery } from '@milepost/schema/http';
import { TEMPLATES } from '@milepost/schema/templates';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { readCompacted } from '../collaboration/compactMap.ts';
import type { App } from '../http/app.ts';
import { ifNoneMatchHeader, mapIdParams, problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import { isKnown } from '../maps/ifMatch.ts';
import { readableMap, requireMap } from '../maps/requireMap.ts';
import type { Services } from '../services.ts';
import { describeFormat } from './describeFormat.ts';
import type { Drawing } from './drawJob.ts';
import type { Form } from './sendDrawing.ts';
import { fileOf, sendDrawing, sendFile, TYPES, whenGone } from './sendDrawing.ts';

const tags = ['Exports'];
const params = mapIdParams;
const headers = ifNoneMatchHeader;
const THUMBNAIL = { form: 'thumbnail', width: 960, height: 600 } as const;

type MapRequest = FastifyRequest<{ Params: { id: string } }>;

/** `/api/maps/:id/export.*`: maps as files, and their small pictures. */
export function exportRoutes(app: App, services: Services): void {
  const answers = (form: Form) => ({
    200: fileOf(form),
    304: z.undefined().describe('The file that you have is still right'),
    ...problems(400, 404, 422, 503),
  });

  for (const format of DRAWN_FORMATS) {
    app.get(
      `/api/maps/:id/export.${format}`,
      {
        schema: {
          tags,
          ...describeFormat('A map', format),
          params,
          headers,
          querystring: exportQueries[format],
          response: answers(format),
        },
      },
      async (request, reply) => sendMapDrawing(request, reply, services, { form: format, options: request.query }),
    );
  }

  app.get(
    '/api/maps/:id/export.json',
    { schema: { tags, summary: 'A map as Milepost’s own JSON', params, response: answers('json') } },
    async (request, reply) => {
      const map = await readableMap(request, services);
      return sendFile(reply, map, 'json', exportJson(documentOf(map)));
    },
  );

  app.get(
    '/api/maps/:id/export.mmd',
    { schema: { tags, summary: 'A map as a Mermaid journey', params, response: answers('mmd') } },
    async (request, reply) => {
      const map = await readableMap(request, services);
      return sendFile(reply, map, 'mmd', exportMermaid(documentOf(map)));
    },
  );

  app.get(
    '/api/maps/:id/thumbnail.png',
    {
      schema: {
        tags,
        summary: 'A small picture of a map, in the trash or not',
        description: 'Asked for with its `revision`, it may be kept for a day.',
        params,
        headers,
        querystring: thumbnailQuery,
        response: answers('png'),
      },
    },
    async (request, reply) => {
      const map = await pictured(request, services);
      const etag = `"${map.revision}-miniature"`;
      const current = request.query.revision === map.revision;
      reply.header('etag', etag).header('cache-control', current ? 'private, max-age=86400' : 'no-cache');
      if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(undefined);
      const pictures = await services.assets.pathsFor(request.params.id, map.document);
      const job = { ...THUMBNAIL, document: map.document, pictures };
      return reply.type(TYPES.png).send(await services.exports.draw(job, whenGone(reply)));
    },
  );

  templateThumbnail(app, services);
}

/** `/api/templates/:id/thumbnail.png`, drawn once for each in each language; by titles, which differ where words do. */
function templateThumbnail(app: App, services: Services): void {
  const drawn = new Map<string, Promise<Uint8Array>>();
  app.get(
    '/api/templates/:id/thumbnail.png',
    {
      schema: {
        tags: ['Templates'],
        summary: 'A small picture of a template',
        params: z.object({ id: z.string() }),
        querystring: templatesQuery,
        response: { 200: fileOf('png'), ...problems(404, 503) },
      },
    },
    async (request, reply) => {
      const template = TEMPLATES.find(({ id }) => id === request.params.id)?.in(request.query.locale);
      if (!template) throw new ProblemError(404, 'There is no template with this id.');
      let picture = drawn.get(template.title);
      if (!picture) {
        const job = { ...THUMBNAIL, document: JSON.stringify(template.build()) };
        // Shared by all who ask for it, so that it is drawn to its end even when the first of them goes away.
        picture = services.exports.draw(job, new AbortController().signal);
        drawn.set(template.title, picture);
        picture.catch(() => drawn.delete(template.title));
      }
      return reply
        .type(TYPES.png)
        .header('cache-control', 'public, max-age=3600')
        .send(await picture);
    },
  );
}

/** The map of a request as a drawing. */
async function sendMapDrawing(
  request: MapRequest,
  reply: FastifyReply,
  services: Services,
  drawing: Drawing,
): Promise<FastifyReply> {
  const { id } = request.params;
  const map = await readableMap(request, services);
  const address = `${originOf(request, services.config)}/maps/${id}`;
  return sendDrawing(request, reply, services, drawing, { id, map, address });
}

/** A map to make a picture of, in the trash or outside it. */
async function pictured(request: MapRequest, services: Services): Promise<MapDocument> {
  try {
    return await readableMap(request, services);
  } catch (error) {
    await requireMap(request, services, 'see in trash').catch(() => {
      throw error;
    });
    const map = await readCompacted(services.database.sql, request.params.id, true);
    // It was taken out of the trash meanwhile, or deleted for ever.
    if (!map) throw error;
    return map;
  }
}

function documentOf(map: MapDocument): JourneyMap {
  return JSON.parse(map.document) as JourneyMap;
}
