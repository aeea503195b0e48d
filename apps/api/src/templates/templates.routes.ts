import { templateSummary } from '@milepost/schema/http';
import { TEMPLATES } from '@milepost/schema/templates';
import * as z from 'zod';
import type { App } from '../http/app.ts';

/** `/api/templates`: what a new map can start from. */
export function templateRoutes(app: App): void {
  const summaries = TEMPLATES.map(({ id, title, description }) => ({ id, title, description }));
  app.get(
    '/api/templates',
    { schema: { tags: ['Templates'], summary: 'List the templates', response: { 200: z.array(templateSummary) } } },
    async (_request, reply) => reply.header('cache-control', 'no-cache').send(summaries),
  );
}
