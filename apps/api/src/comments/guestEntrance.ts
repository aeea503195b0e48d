import type { FastifyRequest } from 'fastify';
import { Attempts } from '../http/attempts.ts';
import { ProblemError } from '../http/problemError.ts';
import { mayComment, mayRead } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { meetGuest } from '../shares/guestId.ts';
import { shareParams } from '../shares/shareParams.ts';
import { Discussion } from './discussion.ts';
import type { Entrance } from './entrance.ts';

/** How often guests may write: those of one address by one link, and all who have the link. */
const BY_ADDRESS = { times: 30, window: 60, pause: 60 };
const BY_LINK = { times: 300, window: 600, pause: 60 };

/** For those who come by a share link. */
export function guestEntrance(services: Services): Entrance {
  const byAddress = new Attempts(services.counters, 'guest-by-address', BY_ADDRESS);
  const byLink = new Attempts(services.counters, 'guest-by-link', BY_LINK);
  return {
    prefix: '/api/share/:token',
    params: shareParams.shape,
    config: { who: 'unasked' },
    enter: async (request, reply, purpose) => {
      const guest = await services.door.enter(request as FastifyRequest<{ Params: { token: string } }>);
      const map = await services.access.of(guest.mapId, guest);
      if (!map || !mayRead(guest, map)) throw new ProblemError(404, 'The map of this link is not there any more.');
      if (purpose === 'read') return new Discussion({ actor: guest, map }, services);
      if (!mayComment(guest, map)) throw new ProblemError(403, 'This link is for looking only.');
      await byAddress.count(`${guest.shareId} ${request.ip}`);
      await byLink.count(guest.shareId);
      const id = meetGuest(request, reply, services.config);
      return new Discussion({ actor: { ...guest, id }, map }, services);
    },
  };
}
