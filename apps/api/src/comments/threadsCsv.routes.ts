import * as z from 'zod';
import { contentDisposition, fileName } from '../exports/fileName.ts';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import type { Entrance } from './entrance.ts';
import { threadsCsv } from './threadsCsv.ts';
import { threadView } from './threadView.ts';

/** `/api/maps/:id/threads.csv`: what was said about a map, to take along. */
export function threadsCsvRoute(app: App, { enter }: Entrance): void {
  app.get(
    '/api/maps/:id/threads.csv',
    {
      schema: {
        tags: ['Comments'],
        summary: 'The comments of a map as CSV',
        description:
          'UTF-8, a row for each comment. A text that could be taken for a formula begins with an apostrophe.',
        params: mapIdParams,
        response: {
          200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } },
          ...problems(404),
        },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'read');
      const map = await discussion.shownMap();
      const threads = (await discussion.threads()).map((row) => threadView(row, discussion.looker));
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', contentDisposition(fileName(`${map.map.title} comments`, 'csv')))
        .send(threadsCsv(threads, map));
    },
  );
}
