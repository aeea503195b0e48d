import swagger from '@fastify/swagger';
import { change, journeyMap } from '@milepost/schema';
import { mapResponse, mapSummary, PROBLEM_TYPE, problem, templateSummary } from '@milepost/schema/http';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { TITLES } from '../http/problemError.ts';
import type { ApiDocument } from './docsPage.ts';
import { docsPage } from './docsPage.ts';

/** Schemas that the document names once and refers to from everywhere. */
const NAMED = z.registry<{ id: string }>();
NAMED.add(journeyMap, { id: 'JourneyMap' });
NAMED.add(mapResponse, { id: 'Map' });
NAMED.add(mapSummary, { id: 'MapSummary' });
NAMED.add(change, { id: 'Change' });
NAMED.add(templateSummary, { id: 'Template' });
NAMED.add(problem, { id: 'Problem' });

const nameSchemas = createJsonSchemaTransformObject({ schemaRegistry: NAMED });

/** Says of errors what they are: the library knows neither their media type nor what a status is for. */
function nameProblems(document: ApiDocument): void {
  for (const operations of Object.values(document.paths ?? {})) {
    for (const { responses = {} } of Object.values(operations)) {
      for (const [status, response] of Object.entries(responses)) {
        const isProblem = Number(status) >= 400;
        if (response.description === 'Default Response') response.description = TITLES[Number(status)] ?? 'Done';
        const content = response.content?.['application/json'];
        if (isProblem && content) response.content = { [PROBLEM_TYPE]: content };
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
    transform: createJsonSchemaTransform({ schemaRegistry: NAMED, skipList: [] }),
    transformObject: (input) => {
      const document = nameSchemas(input);
      nameProblems(document as ApiDocument);
      return document;
    },
  });
}

/** `/api/openapi.json`, `/api/docs` and the JSON Schema of a map. To be registered with the routes. */
export function openapiRoutes(app: App): void {
  const schema = z.toJSONSchema(journeyMap, { io: 'input' });
  let json: string | undefined;
  let page: string | undefined;

  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    json ??= JSON.stringify(app.swagger());
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(json);
  });

  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) => {
    page ??= docsPage(app.swagger() as ApiDocument);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });

  app.get(
    '/api/schema/journey-map.json',
    {
      schema: {
        tags: ['Schema'],
        summary: 'The JSON Schema of a journey map',
        response: { 200: z.looseObject({}).describe('A JSON Schema (draft 2020-12)') },
      },
    },
    async (_request, reply) =>
      reply.type('application/schema+json; charset=utf-8').header('cache-control', 'no-cache').send(schema),
  );
}
