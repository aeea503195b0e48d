import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { problems } from './contract.ts';

const NONE = z.strictObject({});

/**
 * Has every route that says nothing of a query refuse one: a field that is passed over in silence looks as if it was
 * heeded. To be called before the routes are made.
 */
export function refuseUnknownQueries(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const { querystring = NONE, response, ...schema } = route.schema ?? {};
    route.schema = { ...schema, querystring, response: { ...problems(400), ...(response as object) } };
  });
}
