import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { mapIdParams } from '../http/contract.ts';
import { personOf } from '../http/signedIn.ts';
import { requireMap } from '../maps/requireMap.ts';
import type { Services } from '../services.ts';
import { Discussion } from './discussion.ts';

/** Where people come in to a map's comments. */
export interface Entrance {
  prefix: '/api/maps/:id' | '/api/share/:token';
  params: Record<string, z.ZodString>;
  config: { who?: 'unasked' };
  /** Lets somebody in who may read, or comment; others are turned away with a ProblemError. */
  enter(request: FastifyRequest, reply: FastifyReply, purpose: 'read' | 'comment'): Promise<Discussion>;
}

/** For people who are signed in. */
export function memberEntrance(services: Services): Entrance {
  return {
    prefix: '/api/maps/:id',
    params: mapIdParams.shape,
    config: {},
    enter: async (request, _, purpose) => {
      const map = await requireMap(request as FastifyRequest<{ Params: { id: string } }>, services, purpose);
      return new Discussion({ actor: personOf(request), map }, services);
    },
  };
}
