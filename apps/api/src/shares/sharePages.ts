import type { FastifyReply } from 'fastify';
import type { App } from '../http/app.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import { contentPolicy } from '../http/securityHeaders.ts';
import type { Services } from '../services.ts';
import type { ShareRequest } from './shareDoor.ts';
import { shareParams as params } from './shareParams.ts';

/** `page` is the HTML behind share links, undefined when the web app hasn't been built. */
export function sharePages(
  app: App,
  { door, config }: Pick<Services, 'door' | 'config'>,
  page: string | undefined,
): void {
  app.get('/share/:token', { schema: { hide: true, params } }, async (request, reply) => {
    const address = `${originOf(request, config)}/share/${encodeURIComponent(request.params.token)}`;
    const oembed = `/api/oembed?format=json&url=${encodeURIComponent(address)}`;
    return send(request, reply, [`<${oembed}>; rel="alternate"; type="application/json+oembed"`]);
  });

  app.get('/embed/:token', { schema: { hide: true, params } }, async (request, reply) => {
    // The one page that others may show in a frame: it does nothing but show a map.
    reply.header('content-security-policy', contentPolicy({ mayBeFramed: true }));
    return send(request, reply);
  });

  /** The page says itself where a link leads; its status says so to those who don't run it. */
  async function send(request: ShareRequest, reply: FastifyReply, links: string[] = []): Promise<FastifyReply> {
    if (page === undefined) throw new ProblemError(404, 'The pages of this server have not been built.');
    const isThere = await door.find(request).then(
      () => true,
      (error) => {
        if (error instanceof ProblemError && error.statusCode === 404) return false;
        throw error;
      },
    );
    // The map comes while the page's code does.
    const map = `/api/share/${encodeURIComponent(request.params.token)}`;
    if (isThere) links.push(`<${map}>; rel="preload"; as="fetch"; crossorigin="anonymous"`);
    if (links.length > 0) reply.header('link', links.join(', '));
    return reply
      .code(isThere ? 200 : 404)
      .header('cache-control', 'no-cache')
      .header('x-robots-tag', 'noindex')
      .type('text/html; charset=utf-8')
      .send(page);
  }
}
