import { copyAssetsBody, copyAssetsResponse, keptAsset } from '@milepost/schema/http';
import { PICTURE_LIMITS, PICTURE_TYPES } from '@milepost/schema/http/names';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { whenGone } from '../exports/sendDrawing.ts';
import type { App } from '../http/app.ts';
import { ifNoneMatchHeader, mapIdParams, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import { requireMap } from '../maps/requireMap.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { shareParams } from '../shares/shareParams.ts';
import { AssetGuests } from './assetGuests.ts';
import { sendAsset } from './sendAsset.ts';

const tags = ['Pictures'];
const byLink = { who: 'unasked' } as const;
const assetId = { assetId: z.string().describe('The id of a picture') };
const kept = { 201: keptAsset, ...problems(400, 401, 403, 404, 413, 415, 422, 429, 503) };
/** The answer with a picture, as the API's description has it. */
export const pictureOf = {
  200: {
    description: 'The picture',
    content: Object.fromEntries(
      PICTURE_TYPES.filter((type) => type !== 'image/gif').map((type) => [
        type,
        { schema: z.unknown().meta({ type: 'string', format: 'binary' }) },
      ]),
    ),
  },
  304: z.undefined().describe('It is what you have'),
  ...problems(401, 404),
};
const upload = {
  tags,
  summary: 'Give a map a picture',
  description:
    'The body is the file. It is a PNG, JPEG, WebP or GIF by what is in it, whatever it is said to be, of 10 MB and 50 ' +
    'megapixels at most. It is made anew from its pixels, at most 2,560 on a side; cards and personas name it by its id.',
  consumes: [...PICTURE_TYPES],
  response: kept,
};

/** Lets the routes of a scope take a picture's file as the body, and nothing else. */
export function pictureBodies(scope: App): void {
  scope.removeAllContentTypeParsers();
  // What it is shows when it is looked at.
  for (const type of [/^image\//, 'application/octet-stream']) {
    scope.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  }
}

/** `/api/maps/:id/assets` and the same by a share link: the pictures of a map. */
export function assetRoutes(app: App, services: Services): void {
  const { assets, brands } = services;
  const guests = new AssetGuests(services);

  app.get(
    '/api/maps/:id/assets/:assetId',
    {
      schema: {
        tags,
        summary: 'A picture of a map',
        description: 'The logo of its workspace is one of them.',
        params: mapIdParams.extend(assetId),
        headers: ifNoneMatchHeader,
        response: pictureOf,
      },
    },
    async (request, reply) => {
      const { id, workspaceId } = await requireMap(request, services, 'read');
      const wanted = request.params.assetId;
      return sendAsset(request, reply, (await assets.find(id, wanted)) ?? (await brands.logo(workspaceId, wanted)));
    },
  );

  app.get(
    '/api/share/:token/assets/:assetId',
    {
      config: byLink,
      schema: {
        tags,
        summary: 'A picture that a shared map shows',
        params: shareParams.extend(assetId),
        headers: ifNoneMatchHeader,
        response: pictureOf,
      },
    },
    async (request, reply) => sendAsset(request, reply, await guests.find(request, request.params.assetId)),
  );

  app.post(
    '/api/maps/:id/assets/copy',
    {
      schema: {
        tags,
        summary: 'Give a map pictures of another one',
        description:
          'For cards that are brought from there: the pictures keep their ids. What is not there is left out.',
        params: mapIdParams,
        body: copyAssetsBody,
        response: { 200: copyAssetsResponse, ...problems(400, 403, 404, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const map = await requireMap(request, services, 'edit');
      const { mapId, assetIds } = request.body;
      const source = await requireMap({ params: { id: mapId }, actor: request.actor }, services, 'read');
      const ids = await assets.copy(source.id, map, assetIds, personOf(request).id);
      return reply.send({ assetIds: ids });
    },
  );

  app.register(async (scope: App) => {
    pictureBodies(scope);
    const options = { bodyLimit: PICTURE_LIMITS.bytes };

    scope.post(
      '/api/maps/:id/assets',
      { ...options, schema: { ...upload, params: mapIdParams } },
      async (request, reply) => {
        return keep(request, reply, await requireMap(request, services, 'edit'), personOf(request).id);
      },
    );

    scope.post(
      '/api/share/:token/assets',
      { ...options, config: byLink, schema: { ...upload, params: shareParams } },
      async (request, reply) => {
        const { map, id } = await guests.editor(request, reply);
        return keep(request, reply, map, id);
      },
    );
  });

  async function keep(request: FastifyRequest, reply: FastifyReply, map: MapFacts, by: string): Promise<FastifyReply> {
    const { body } = request;
    if (!Buffer.isBuffer(body)) throw new ProblemError(415, 'Send a picture, with its own type as the content type.');
    return reply.code(201).send(await assets.keep(map, body, by, whenGone(reply)));
  }
}
