import swagger from '@fastify/swagger';
import { change, journeyMap } from '@milepost/schema';
import { mapResponse, mapSummary, problem } from '@milepost/schema/http';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import type { ApiDocument } from './docsPage.ts';
import { docsPage } from './docsPage.ts';

/** Schemas that the document names once and refers to from everywhere. */
const NAMED = { JourneyMap: journeyMap, Map: mapResponse, MapSummary: mapSummary, Change: change, Problem: problem };
for (const [id, schema] of Object.entries(NAMED)) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });

/** Says what the library can't know: a document in a body is checked by `parseMap`, and good answers need few words. */
function completeDescriptions(document: ApiDocument): void {
  for (const operations of Object.values(document.paths ?? {})) {
    for (const { requestBody, responses = {} } of Object.values(operations)) {
      for (const response of Object.values(responses)) {
        if (response.description === 'Default Response') response.description = 'Done';
      }
      for (const { schema = {} } of Object.values(requestBody?.content ?? {})) {
        for (const { properties } of schema.anyOf ?? [schema]) {
          if (properties?.document) properties.document.$ref = '#/components/schemas/JourneyMapInput';
        }
      }
    }
  }
}

/** The description of the API, made from the contract. To be registered before the routes. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Milepost',
        description: 'Customer journey maps: making, reading, changing, importing and exporting them.',
        version: '1',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (input) => {
      const document = jsonSchemaTransformObject(input);
      completeDescriptions(document as ApiDocument);
      return document;
    },
  });
}

/** `/api/openapi.json`, `/api/docs` and the JSON Schema of a map. To be registered with the routes. */
export function openapiRoutes(app: App): void {
  const schema = z.toJSONSchema(journeyMap, { io: 'input', metadata: z.registry() });
  let json: string | undefined;
  let page: string | undefined;

  app.get('/api/openapi.json', { config: { who: 'unasked' }, schema: { hide: true } }, async (_request, reply) => {
    json ??= JSON.stringify(app.swagger());
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(json);
  });

  app.get('/api/docs', { config: { who: 'unasked' }, schema: { hide: true } }, async (_request, reply) => {
    page ??= docsPage(app.swagger() as ApiDocument);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });

  app.get(
    '/api/schema/journey-map.json',
    {
      schema: {
        tags: ['Schema'],
        summary: 'The JSON Schema of a journey map',
        response: {
          200: {
            description: 'A JSON Schema (draft 2020-12)',
            content: { 'application/schema+json': { schema: z.looseObject({}) } },
          },
        },
      },
    },
    async (_request, reply) =>
      reply.type('application/schema+json; charset=utf-8').header('cache-control', 'no-cache').send(schema),
  );
}
