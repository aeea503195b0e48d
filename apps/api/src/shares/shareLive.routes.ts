import { CLOSE } from '@milepost/schema/collab';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { asWebRequest } from '../collaboration/live.routes.ts';
import type { App } from '../http/app.ts';
import { ProblemError } from '../http/problemError.ts';
import { NOBODY } from '../policies/actor.ts';
import type { Services } from '../services.ts';
import type { Arrival } from './comeBy.ts';
import { comeBy } from './comeBy.ts';
import type { ShareRequest } from './shareDoor.ts';
import { isKnownGuest } from './shareDoor.ts';
import { shareParams as params } from './shareParams.ts';
import { whenCome } from './whenCome.ts';

const config = { who: 'unasked' } as const;

/**
 * The WebSockets behind a link: `/api/share/:token/live` tells pages that there is something new (see `ShareEvent`),
 * `/api/share/:token/collab` is `/collab` for those who edit by a link. Both close with `CLOSE.linkGone` when the link
 * leads nowhere any more, or is another.
 */
export function shareLiveRoutes(
  app: App,
  { door, live, watchers, log }: Pick<Services, 'door' | 'live' | 'watchers' | 'log'>,
): void {
  app.route({
    method: 'GET',
    url: '/api/share/:token/live',
    config,
    schema: { hide: true, params },
    handler: forWebSockets,
    wsHandler: (socket, request) => watchers.watch(socket, request as FastifyRequest & ShareRequest),
  });

  app.route({
    method: 'GET',
    url: '/api/share/:token/collab',
    config,
    schema: { hide: true, params, querystring: z.looseObject({}) },
    handler: forWebSockets,
    wsHandler: async (socket, request) => {
      const asked = request as FastifyRequest & ShareRequest;
      // Nobody listens yet.
      socket.pause();
      const editor = await editorBy(asked).catch((error) => {
        log.error({ err: error }, 'a link could not be looked up');
        return null;
      });
      socket.resume();
      if (socket.readyState !== socket.OPEN) return;
      if (!editor) return socket.close(editor === null ? CLOSE.tryAgainLater : CLOSE.linkGone);
      const { guest } = editor;
      let stopWaiting = () => {};
      // Anew whenever it is asked who is there: the link may run out at another time by then.
      const waitForEnd = ({ expiresAt }: Arrival) => {
        stopWaiting();
        stopWaiting = whenCome(expiresAt, () => live.recheck({ shareId: guest.shareId }));
      };
      const whoIsThere = async () => {
        const now = await editorBy(asked);
        if (now && socket.readyState === socket.OPEN) waitForEnd(now);
        return now?.guest ?? NOBODY;
      };
      waitForEnd(editor);
      socket.on('close', () => stopWaiting());
      live.connect(socket, asWebRequest(request), guest, whoIsThere);
    },
  });

  /** Who edits by a link; others get no shared document, for there is more in it than they see. */
  async function editorBy(request: ShareRequest): Promise<Arrival | undefined> {
    const arrival = await comeBy(door, request);
    return arrival?.guest.access === 'edit' && isKnownGuest(arrival.guest) ? arrival : undefined;
  }
}

async function forWebSockets(): Promise<never> {
  throw new ProblemError(426, 'This address is for WebSockets.', { headers: { upgrade: 'websocket' } });
}
