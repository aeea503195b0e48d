import { importJson, importMermaid, MermaidSyntaxError } from '@milepost/formats';
import { LIMITS } from '@milepost/schema';
import { importMermaidQuery, importPreview, importQuery, importResponse } from '@milepost/schema/http';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { readTextBodies } from '../http/bodies.ts';
import { problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { createMap } from '../maps/createMap.ts';
import { sendCreated } from '../maps/maps.routes.ts';
import type { Services } from '../services.ts';
import type { MapPlace } from '../workspaces/requireWorkspace.ts';
import { requirePlace } from '../workspaces/requireWorkspace.ts';

const tags = ['Imports'];
/** Bytes of a Mermaid text: far more than the largest journey needs, and read within half a second. */
const MERMAID_LIMIT = 512 * 1024;
const response = { 200: importPreview, 201: importResponse, ...problems(400, 403, 404, 413, 415, 422) };
const body = z.string().describe('The text of the file');

/** `/api/imports`: maps from files of others and of our own. `preview=true` keeps nothing. */
export function importRoutes(app: App, services: Services): void {
  app.register(async (scope: App) => {
    readTextBodies(scope);

    scope.post(
      '/api/imports/mermaid',
      {
        bodyLimit: MERMAID_LIMIT,
        schema: {
          tags,
          summary: 'Import a Mermaid journey',
          consumes: ['text/plain'],
          querystring: importMermaidQuery,
          body,
          response,
        },
      },
      async (request, reply) => {
        const { preview, index, order, workspaceId } = request.query;
        const { document, warnings, suggestedOrder, journeys } = readMermaid(request.body, { index, order });
        const kept = warnings.map(({ line, message }) => ({ ...(line === undefined ? {} : { line }), message }));
        return preview === 'true'
          ? sendPreview(reply, {
              document,
              warnings: kept,
              ...(suggestedOrder ? { suggestedOrder } : {}),
              journeys: journeys.map(({ title, line }) => ({ ...(title === undefined ? {} : { title }), line })),
            })
          : sendImported(reply, await requirePlace(request, services, workspaceId), document, kept);
      },
    );

    scope.post(
      '/api/imports/json',
      {
        // Indented for people, a document is longer than it counts.
        bodyLimit: 2 * LIMITS.documentBytes,
        schema: {
          tags,
          summary: 'Import Milepost’s own JSON',
          consumes: ['application/json'],
          querystring: importQuery,
          body,
          response,
        },
      },
      async (request, reply) => {
        const { preview, workspaceId } = request.query;
        const document = importJson(request.body);
        return preview === 'true'
          ? sendPreview(reply, { document, warnings: [] })
          : sendImported(reply, await requirePlace(request, services, workspaceId), document, []);
      },
    );
  });

  async function sendImported(
    reply: FastifyReply,
    place: MapPlace,
    document: Parameters<typeof createMap>[1],
    warnings: z.infer<typeof importPreview>['warnings'],
  ): Promise<FastifyReply> {
    return sendCreated(reply, await createMap(services, document, place), `,"warnings":${JSON.stringify(warnings)}`);
  }
}

function readMermaid(text: string, options: Parameters<typeof importMermaid>[1]) {
  try {
    return importMermaid(text, options);
  } catch (error) {
    if (!(error instanceof MermaidSyntaxError)) throw error;
    throw new ProblemError(422, error.message, { errors: [{ path: `line ${error.line}`, message: error.reason }] });
  }
}

function sendPreview(reply: FastifyReply, preview: z.infer<typeof importPreview>): FastifyReply {
  return reply.header('cache-control', 'no-store').send(preview);
}
