import type { Plugin } from 'vite';

/** While one writes, the page behind share links has the addresses that the server gives it. */
export function sharePage(): Plugin {
  return {
    name: 'milepost-share-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/(share|embed)\/[^/.?]+(\?|$)/.test(request.url ?? '')) request.url = '/share.html';
        next();
      });
    },
  };
}
