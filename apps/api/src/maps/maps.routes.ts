import { blankMap, parseMap } from '@milepost/schema';
import {
  createMapBody,
  deleteMapQuery,
  listMapsQuery,
  listMapsResponse,
  mapResponse,
  patchMapBody,
  putMapBody,
} from '@milepost/schema/http';
import { TEMPLATES } from '@milepost/schema/templates';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { ifMatchHeader, mapIdParams, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import type { Services } from '../services.ts';
import { requirePlace } from '../workspaces/requireWorkspace.ts';
import { copyMap } from './copyMap.ts';
import type { CreatedMap } from './createMap.ts';
import { createMap, titleOfCopy } from './createMap.ts';
import { changeMap, replaceMap } from './editMap.ts';
import { readIfMatch } from './ifMatch.ts';
import { listMaps } from './listMaps.ts';
import { sendMap } from './mapAnswer.ts';
import { readableMap, requireMap } from './requireMap.ts';

const tags = ['Maps'];

/** `/api/maps`: listing, making and changing maps, and their way into the trash and out of it. */
export function mapRoutes(app: App, services: Services): void {
  app.get(
    '/api/maps',
    {
      schema: {
        tags,
        summary: 'List maps',
        description: 'Give `nextCursor` of a page as `cursor` to get the next one.',
        querystring: listMapsQuery,
        response: { 200: listMapsResponse, ...problems(400) },
      },
    },
    async (request, reply) => {
      const page = await listMaps(services.database.sql, personOf(request), request.query);
      return reply.header('cache-control', 'no-cache').send(page);
    },
  );

  app.post(
    '/api/maps',
    {
      schema: {
        tags,
        summary: 'Make a map',
        description: 'From a template, blank without one, or from a whole document.',
        body: createMapBody,
        response: { 201: mapResponse, ...problems(400, 403, 404, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const place = await requirePlace(request, services, request.body.workspaceId);
      return sendCreated(reply, await createMap(services, mapFromBody(request.body), place));
    },
  );

  app.put(
    '/api/maps/:id',
    {
      schema: {
        tags,
        summary: 'Replace a map',
        description:
          'If-Match names the revision that was read. What did not change stays as it is for those who edit it.',
        params: mapIdParams,
        headers: ifMatchHeader,
        body: putMapBody,
        response: { 200: mapResponse, ...problems(400, 403, 404, 412, 413, 415, 422, 428) },
      },
    },
    async (request, reply) => {
      await requireMap(request, services, 'edit');
      const condition = readIfMatch(request.headers['if-match']);
      if (!condition) {
        throw new ProblemError(
          428,
          'Send the ETag of the map that you read as If-Match, so that nobody’s edit is lost.',
        );
      }
      const map = parseMap(request.body.document);
      return sendMap(
        reply,
        request.params.id,
        await replaceMap(services, request.params.id, map, condition, personOf(request).id),
      );
    },
  );

  app.patch(
    '/api/maps/:id',
    {
      schema: {
        tags,
        summary: 'Change a map',
        description:
          'Applies all changes in their order, or none when the result is not a valid map. If-Match is optional.',
        params: mapIdParams,
        headers: ifMatchHeader,
        body: patchMapBody,
        response: { 200: mapResponse, ...problems(400, 403, 404, 412, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      await requireMap(request, services, 'edit');
      const { params, body, headers } = request;
      const changes = body.changes as Parameters<typeof changeMap>[2];
      return sendMap(
        reply,
        params.id,
        await changeMap(services, params.id, changes, readIfMatch(headers['if-match']), personOf(request).id),
      );
    },
  );

  app.delete(
    '/api/maps/:id',
    {
      schema: {
        tags,
        summary: 'Move a map to the trash',
        description: 'With `permanent=true`, a map that is in the trash is deleted for ever.',
        params: mapIdParams,
        querystring: deleteMapQuery,
        response: { 204: z.undefined().describe('Done'), ...problems(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (request.query.permanent === 'true') {
        // Until it is known what became of it: it may have been given back, or deleted, just now.
        let isDeleted = false;
        do {
          await requireMap(request, services, 'delete for ever');
          isDeleted = await services.maps.deleteFromTrash(id);
          services.rights.changed({ mapId: id });
        } while (!isDeleted);
        // What fails here goes with the daily purge.
        await services.assets.files.removeAll(id).catch(() => undefined);
      } else {
        await requireMap(request, services, 'delete');
        // In the trash nothing is folded any more, and its picture is still shown.
        await services.gates.compact(id);
        await services.maps.moveToTrash(id);
        await services.activities.note(id, 'trashed', request.actor);
        services.recent.forget(id);
        services.rights.changed({ mapId: id });
      }
      return reply.code(204).send(undefined);
    },
  );

  app.post(
    '/api/maps/:id/restore',
    {
      schema: {
        tags,
        summary: 'Take a map out of the trash',
        params: mapIdParams,
        response: { 200: mapResponse, ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requireMap(request, services, 'restore');
      const wasInTrash = await services.maps.takeFromTrash(id);
      if (wasInTrash) await services.activities.note(id, 'taken-from-trash', request.actor);
      services.rights.changed({ mapId: id });
      return sendMap(reply, id, await readableMap(request, services));
    },
  );

  app.post(
    '/api/maps/:id/duplicate',
    {
      schema: {
        tags,
        summary: 'Make a copy of a map',
        params: mapIdParams,
        response: { 201: mapResponse, ...problems(403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { workspaceId, visibility } = await requireMap(request, services, 'read');
      const source = await readableMap(request, services);
      // Beside its source, where one may make maps there.
      const place = await requirePlace(request, services, workspaceId).catch(() => requirePlace(request, services));
      const map = parseMap(JSON.parse(source.document));
      map.map.title = titleOfCopy(map.map.title);
      return sendCreated(reply, await copyMap(services, request.params.id, map, { ...place, visibility }));
    },
  );
}

/** Answers with a map that was just made. `more` are further members of the answer, as JSON text from the comma on. */
export function sendCreated(reply: FastifyReply, { id, ...map }: CreatedMap, more = ''): FastifyReply {
  return sendMap(reply.code(201).header('location', `/api/maps/${id}`), id, map, more);
}

function mapFromBody(body: z.infer<typeof createMapBody>) {
  if ('document' in body) return parseMap(body.document);
  const { title, template, locale } = body as { title?: string; template?: string; locale?: string };
  const map = template
    ? TEMPLATES.find(({ id }) => id === template)
        ?.in(locale)
        .build()
    : blankMap(undefined, locale);
  if (!map) throw new ProblemError(422, undefined, { errors: [{ path: 'template', message: 'is not a template' }] });
  if (title !== undefined) map.map.title = title;
  return map;
}
