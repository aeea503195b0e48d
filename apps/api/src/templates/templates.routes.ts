import { templateSummary, templatesQuery } from '@milepost/schema/http';
import { TEMPLATES } from '@milepost/schema/templates';
import * as z from 'zod';
import type { App } from '../http/app.ts';

/** `/api/templates`: what a new map can start from. */
export function templateRoutes(app: App): void {
  app.get(
    '/api/templates',
    {
      schema: {
        tags: ['Templates'],
        summary: 'List the templates',
        querystring: templatesQuery,
        response: { 200: z.array(templateSummary) },
      },
    },
    async ({ query }, reply) => {
      const summaries = TEMPLATES.map((template) => {
        const { id, title, description } = template.in(query.locale);
        return { id, title, description };
      });
      return reply.header('cache-control', 'no-cache').send(summaries);
    },
  );
}
