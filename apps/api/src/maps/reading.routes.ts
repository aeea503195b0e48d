import compress from '@fastify/compress';
import { mapResponse } from '@milepost/schema/http';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { ifNoneMatchHeader, mapIdParams, problems } from '../http/contract.ts';
import { QUICK_BROTLI } from '../http/staticFiles.ts';
import { mayEdit } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { isKnown } from './ifMatch.ts';
import { etagOf, sendMap } from './mapAnswer.ts';
import { readStored } from './readStored.ts';
import { noSuchMap, readableMap, requireMap } from './requireMap.ts';

const tags = ['Maps'];

const STATE = 'SELECT state FROM maps WHERE id = $1 AND deleted_at IS NULL';

/** Reading one map, in the two forms that it has. Both are what a page opens it with, and so both go out compressed. */
export async function mapReadingRoutes(app: App, services: Services): Promise<void> {
  await app.register(compress, {
    threshold: 1024,
    brotliOptions: QUICK_BROTLI,
    encodings: ['br', 'gzip'],
    customTypes: /^application\/(json|octet-stream)\b/,
  });

  app.get(
    '/api/maps/:id',
    {
      schema: {
        tags,
        summary: 'Read a map',
        description: 'The header `Milepost-May-Edit` says `true` to those who may change it.',
        params: mapIdParams,
        headers: ifNoneMatchHeader,
        response: {
          200: mapResponse,
          304: z.undefined().describe('It is the revision that you have'),
          ...problems(404),
        },
      },
    },
    async (request, reply) => {
      const facts = await requireMap(request, services, 'read');
      const map = await readStored(services, facts.id);
      if (!map) throw noSuchMap();
      // Beside the answer: what one may do can change while the revision stays.
      reply.header('milepost-may-edit', String(mayEdit(request.actor, facts)));
      if (isKnown(request.headers['if-none-match'], etagOf(map.revision))) {
        return reply.code(304).header('etag', etagOf(map.revision)).send(undefined);
      }
      return sendMap(reply, request.params.id, map);
    },
  );

  app.get(
    '/api/maps/:id/shared-document',
    {
      schema: {
        tags,
        summary: 'Read the shared document of a map',
        description: 'The map as a Yjs update, which is how those who edit it together have it.',
        params: mapIdParams,
        response: {
          200: { description: 'A Yjs update', content: { 'application/octet-stream': { schema: z.unknown() } } },
          ...problems(404),
        },
      },
    },
    async (request, reply) => {
      // Whatever was edited since is in the state then.
      await readableMap(request, services);
      const [row] = await services.database.sql.query<{ state: Uint8Array }>(STATE, [request.params.id]);
      if (!row) throw noSuchMap();
      return reply
        .header('content-type', 'application/octet-stream')
        .header('cache-control', 'no-store')
        .send(Buffer.from(row.state.buffer, row.state.byteOffset, row.state.byteLength));
    },
  );
}
