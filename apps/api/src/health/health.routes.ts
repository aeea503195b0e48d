import * as z from 'zod';
import { isMigrated } from '../database/migrate.ts';
import type { App } from '../http/app.ts';
import { problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Services } from '../services.ts';

/** How long (ms) the database may take to say that it is there. */
const PATIENCE = 5_000;

const status = z.object({ status: z.literal('ok') });
const tags = ['Health'];

/** `/healthz`: the process answers. `/readyz`: it can do its work, too. */
export function healthRoutes(app: App, { database, log }: Pick<Services, 'database' | 'log'>): void {
  app.get(
    '/healthz',
    { config: { who: 'unasked' }, schema: { tags, summary: 'Whether the server runs', response: { 200: status } } },
    async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  app.get(
    '/readyz',
    {
      config: { who: 'unasked' },
      schema: {
        tags,
        summary: 'Whether the database can be reached and has its migrations',
        response: { 200: status, ...problems(503) },
      },
    },
    async (_request, reply) => {
      const ready = await Promise.race([isMigrated(database.sql), timeout()]).catch((error: unknown) => {
        log.error({ err: error }, 'the database is not ready');
        return undefined;
      });
      if (ready === undefined) throw new ProblemError(503, 'The database cannot be reached.');
      if (!ready) throw new ProblemError(503, 'The database lacks migrations.');
      return reply.header('cache-control', 'no-store').send({ status: 'ok' });
    },
  );
}

async function timeout(): Promise<undefined> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE).unref());
  return undefined;
}
