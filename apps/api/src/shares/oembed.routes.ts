import { oembed, oembedQuery } from '@milepost/schema/http';
import type { App } from '../http/app.ts';
import { problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Services } from '../services.ts';
import { readShared } from './readShared.ts';

/** How large (px) an embedded map is where nothing else is asked for. */
const WIDTH = 960;
const HEIGHT = 600;

/** `/api/oembed`: tells other sites how a share link is put into a page of theirs (https://oembed.com). */
export function oembedRoute(app: App, services: Services): void {
  app.get(
    '/api/oembed',
    {
      config: { who: 'unasked' },
      schema: {
        tags: ['Share links'],
        summary: 'How to embed a share link',
        description: 'oEmbed 1.0, as JSON. A link with a password answers 401.',
        querystring: oembedQuery,
        response: { 200: oembed, ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const { url, maxwidth = WIDTH, maxheight = HEIGHT } = request.query;
      const origin = originOf(request, services.config);
      const token = tokenIn(url, [origin, `${request.protocol}://${request.host}`]);
      // Without cookies: others will look at it, who don't have those of whoever asks.
      const { map } = await readShared({ params: { token }, headers: {} }, services);
      const width = Math.min(WIDTH, maxwidth);
      const height = Math.min(HEIGHT, maxheight);
      const src = `${origin}/embed/${token}`;
      return reply.header('cache-control', 'no-cache').send({
        version: '1.0',
        type: 'rich',
        title: map.title,
        provider_name: 'Milepost',
        provider_url: origin,
        width,
        height,
        html: `<iframe src="${inAttribute(src)}" title="${inAttribute(map.title)}" width="${width}" height="${height}" style="border:0" loading="lazy" allowfullscreen></iframe>`,
      });
    },
  );
}

/**
 * The token in the address of a share link.
 *
 * @throws ProblemError 404 for an address of something else
 */
function tokenIn(url: string, origins: readonly string[]): string {
  const { origin, pathname } = new URL(url);
  const token = /^\/(?:share|embed)\/([\w-]+)\/?$/.exec(pathname)?.[1];
  if (!token || !origins.includes(origin)) throw new ProblemError(404, 'This is not the address of a share link.');
  return token;
}

function inAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
