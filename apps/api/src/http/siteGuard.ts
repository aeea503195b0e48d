import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { ProblemError } from './problemError.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = /^(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Keeps other websites that the person has open away from this server, which trusts whoever reaches it:
 *
 * - Only this server's own pages may change anything or open the live connection.
 * - A server that listens on loopback only answers under names of loopback (or of `PUBLIC_URL`): otherwise a site could
 *   give its own name the address 127.0.0.1 and would be taken for this server's own pages.
 */
export function guardSite(app: FastifyInstance, config: Pick<Config, 'host' | 'publicUrl'>): void {
  const publicHost = config.publicUrl ? new URL(config.publicUrl).host : undefined;
  const onLoopback = isLoopback(config.host);
  app.addHook('onRequest', async (request) => {
    const host = request.headers.host ?? '';
    if (onLoopback && host !== publicHost && !LOOPBACK.test(host.replace(/:\d+$/, ''))) {
      throw new ProblemError(
        421,
        'This server answers to localhost only. Set PUBLIC_URL to the address that people use.',
      );
    }
    // A proxy may have another name for the server than people have; no page can say in its place what that is.
    const isOwnPage = (origin: string) => isOwn(origin, [request.host, publicHost]);
    if (!mayBeForeign(request) && request.headers.origin && !isOwnPage(request.headers.origin)) {
      throw new ProblemError(
        403,
        'Only the pages of this server may do this. Set PUBLIC_URL if it has another address.',
      );
    }
  });
}

/** Whether a host to listen on, or to ask for, is this machine itself. */
function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.includes(':') ? `[${host}]` : host);
}

/** A browser shows no other site what a safe request gave; a WebSocket it does show. */
function mayBeForeign(request: FastifyRequest): boolean {
  return SAFE.has(request.method) && !request.ws;
}

function isOwn(origin: string, hosts: ReadonlyArray<string | undefined>): boolean {
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}

/** Whether only whoever sits at this machine reaches the server: nothing says that there is a way from outside. */
export function isAlone({ host, publicUrl, trustProxy }: Pick<Config, 'host' | 'publicUrl' | 'trustProxy'>): boolean {
  return isLoopback(host) && !trustProxy && (!publicUrl || LOOPBACK.test(new URL(publicUrl).hostname));
}
