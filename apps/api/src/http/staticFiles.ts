import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const APP = join(ROOT, 'apps/web/dist');
const FONTS = join(ROOT, 'packages/drawing/generated/fonts');

/** The best quality takes seconds for what this compresses in milliseconds nearly as well. */
export const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** Where a map is edited. */
const MAP_PAGE = /^\/maps\/([\w-]+)(?:\?|$)/;

/** What the page of a map asks for first, so that it comes while the page's code does. */
function whatOpens(mapId: string): string {
  const map = `/api/maps/${mapId}`;
  return ['/api/session', map, `${map}/shared-document`]
    .map((address) => `<${address}>; rel="preload"; as="fetch"; crossorigin="anonymous"`)
    .join(', ');
}

/** The pages of the web app, for whoever knows at which addresses they are wanted. */
export interface Pages {
  serveApp(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  /** The HTML of what lies behind share links. */
  share: string;
}

/**
 * Serves the web app and the fonts, compressed. What Vite names after its content is cached for ever, and so are the
 * fonts, whose address carries their revision. Gives the app's pages, or undefined when the app hasn't been built.
 */
export async function serveFiles(app: FastifyInstance): Promise<Pages | undefined> {
  const built = existsSync(join(APP, 'share.html'));
  await app.register(async (scope) => {
    await scope.register(compress, {
      threshold: 1024,
      brotliOptions: QUICK_BROTLI,
      encodings: ['br', 'gzip'],
    });
    if (existsSync(FONTS)) {
      await scope.register(files, {
        root: FONTS,
        prefix: '/fonts/',
        decorateReply: false,
        cacheControl: false,
        index: false,
        dotfiles: 'ignore',
        setHeaders: (reply, path) => {
          reply.header('cache-control', path.endsWith('.woff2') ? FOR_EVER : ASK_AGAIN);
        },
      });
    }
    if (built) {
      await scope.register(files, {
        root: APP,
        decorateReply: false,
        cacheControl: false,
        preCompressed: true,
        dotfiles: 'ignore',
        setHeaders: (reply, path) => {
          const hashed = path.startsWith(join(APP, 'assets'));
          reply.header('cache-control', hashed ? FOR_EVER : ASK_AGAIN);
        },
      });
    }
  });
  if (!built) return undefined;
  await app.register(files, { root: APP, serve: false });
  return {
    serveApp(request, reply) {
      const map = MAP_PAGE.exec(request.url)?.[1];
      if (map) reply.header('link', whatOpens(map));
      return reply
        .header('cache-control', ASK_AGAIN)
        .sendFile(map ? 'map.html' : 'index.html', { cacheControl: false });
    },
    share: readFileSync(join(APP, 'share.html'), 'utf8'),
  };
}
