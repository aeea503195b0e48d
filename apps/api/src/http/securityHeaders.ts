import type { FastifyInstance } from 'fastify';

/**
 * What pages of this server may do: load what this server gives, nothing else. Styles in attributes are how the canvas
 * places things; pictures are also drawn in the page itself. Only with `mayBeFramed` others may show them in a frame.
 */
export function contentPolicy({ mayBeFramed = false } = {}): string {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // Where it is absent, apps that are no web pages may show it too.
    ...(mayBeFramed ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}

const HEADERS = {
  'content-security-policy': contentPolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function sendSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(HEADERS);
    done();
  });
}
