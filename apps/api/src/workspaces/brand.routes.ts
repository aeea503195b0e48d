import { brandBody, brandResponse } from '@milepost/schema/http';
import { PICTURE_LIMITS, PICTURE_TYPES } from '@milepost/schema/http/names';
import * as z from 'zod';
import { pictureBodies, pictureOf } from '../assets/assets.routes.ts';
import { sendAsset } from '../assets/sendAsset.ts';
import { whenGone } from '../exports/sendDrawing.ts';
import type { App } from '../http/app.ts';
import { ifNoneMatchHeader, mapIdParams, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { requireMap } from '../maps/requireMap.ts';
import type { Services } from '../services.ts';
import { enterMap } from '../shares/enterMap.ts';
import { shareParams } from '../shares/shareParams.ts';
import { requireWorkspace } from './requireWorkspace.ts';

const tags = ['Workspaces'];
const params = z.object({ id: z.string().describe('The id of a workspace') });
const done = z.undefined().describe('Done');
const ofMap = 'For whoever may read the map, since its files may be in these colours.';

/** `/api/workspaces/:id/brand`: colours, face and logo of a workspace, and the same for those who may see one of its maps. */
export function brandRoutes(app: App, services: Services): void {
  const { brands } = services;
  const answer = async (workspaceId: string) => ({ brand: (await brands.of(workspaceId))?.brand ?? null });

  app.get(
    '/api/workspaces/:id/brand',
    {
      schema: { tags, summary: 'The brand of a workspace', params, response: { 200: brandResponse, ...problems(404) } },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await answer(await requireWorkspace(request, services, 'see'))),
  );

  app.get(
    '/api/maps/:id/brand',
    {
      schema: {
        tags,
        summary: 'The brand of a map’s workspace',
        description: ofMap,
        params: mapIdParams,
        response: { 200: brandResponse, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { workspaceId } = await requireMap(request, services, 'read');
      return reply.header('cache-control', 'no-store').send(await answer(workspaceId));
    },
  );

  app.get(
    '/api/share/:token/brand',
    {
      config: { who: 'unasked' },
      schema: {
        tags: ['Share links'],
        summary: 'The brand of a shared map’s workspace',
        description: ofMap,
        params: shareParams,
        response: { 200: brandResponse, ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const { facts } = await enterMap(request, services);
      return reply.header('cache-control', 'no-store').send(await answer(facts.workspaceId));
    },
  );

  app.put(
    '/api/workspaces/:id/brand',
    {
      schema: {
        tags,
        summary: 'Give a workspace a brand, or change it',
        description:
          'Whatever the colours are, words stay readable: where white can’t be read on a stage’s colour, its name is dark. The logo stays as it is.',
        params,
        body: brandBody,
        response: { 200: brandResponse, ...problems(403, 404, 415, 422) },
      },
    },
    async (request, reply) => {
      const id = await requireWorkspace(request, services, 'manage');
      await brands.put(id, request.body);
      return reply.send(await answer(id));
    },
  );

  app.delete(
    '/api/workspaces/:id/brand',
    {
      schema: {
        tags,
        summary: 'Take a workspace’s brand away, with its logo',
        params,
        response: { 204: done, ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      await brands.remove(await requireWorkspace(request, services, 'manage'));
      return reply.code(204).send(undefined);
    },
  );

  app.delete(
    '/api/workspaces/:id/brand/logo',
    {
      schema: { tags, summary: 'Take a workspace’s logo away', params, response: { 204: done, ...problems(403, 404) } },
    },
    async (request, reply) => {
      await brands.removeLogo(await requireWorkspace(request, services, 'manage'));
      return reply.code(204).send(undefined);
    },
  );

  app.get(
    '/api/workspaces/:id/assets/:assetId',
    {
      schema: {
        tags,
        summary: 'The logo of a workspace',
        description: 'Those who may read one of its maps get it among the pictures of that map.',
        params: params.extend({ assetId: z.string().describe('The id that the brand has it by') }),
        headers: ifNoneMatchHeader,
        response: pictureOf,
      },
    },
    async (request, reply) => {
      const id = await requireWorkspace(request, services, 'see');
      return sendAsset(request, reply, await brands.logo(id, request.params.assetId));
    },
  );

  app.register(async (scope: App) => {
    pictureBodies(scope);
    scope.put(
      '/api/workspaces/:id/brand/logo',
      {
        bodyLimit: PICTURE_LIMITS.bytes,
        schema: {
          tags,
          summary: 'Give a workspace a logo',
          description:
            'The body is the file: a picture as maps take them. A workspace without a brand gets one in the usual colours.',
          params,
          consumes: [...PICTURE_TYPES],
          response: { 200: brandResponse, ...problems(400, 403, 404, 413, 415, 422, 503) },
        },
      },
      async (request, reply) => {
        const id = await requireWorkspace(request, services, 'manage');
        const { body } = request;
        if (!Buffer.isBuffer(body))
          throw new ProblemError(415, 'Send a picture, with its own type as the content type.');
        await brands.putLogo(id, body, whenGone(reply));
        return reply.send(await answer(id));
      },
    );
  });
}
