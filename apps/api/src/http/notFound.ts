import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './errors.ts';
import { ProblemError } from './problemError.ts';

/** The methods that the routes of an address know. To be made before any route is. */
export class KnownRoutes {
  readonly #routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  constructor(app: FastifyInstance) {
    app.addHook('onRoute', ({ url, method }) => {
      // A wildcard serves files of any name, which tells nothing about an address.
      if (url.includes('*')) return;
      const known = this.#routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
      this.#routes.set(url, known);
      for (const name of [method].flat()) known.methods.add(name);
    });
  }

  /** The methods that an address answers to; empty for one that isn't known. */
  methodsOf(path: string): string[] {
    const methods = new Set<string>();
    for (const route of this.#routes.values()) {
      if (route.pattern.test(path)) for (const method of route.methods) methods.add(method);
    }
    return [...methods].sort();
  }
}

function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${source}$`);
}

/**
 * Answers what no route takes: 405 where another method would do, else 404. `serveApp` may take an address for itself:
 * the pages of the web app have addresses that only it knows.
 */
export function handleNotFound(
  app: FastifyInstance,
  known: KnownRoutes,
  serveApp: ((request: FastifyRequest, reply: FastifyReply) => FastifyReply) | undefined,
): void {
  const problemAt = (path: string) => {
    const allow = known.methodsOf(path).join(', ');
    return allow
      ? new ProblemError(405, `This address takes ${allow}.`, { headers: { allow } })
      : new ProblemError(404, 'There is nothing at this address.');
  };
  // At once, rather than after a look at what was sent to where nothing is.
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.is404 && !reads(request)) done(problemAt(pathOf(request)));
    else done();
  });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const problem = problemAt(path);
    const isPage = problem.statusCode === 404 && reads(request) && accepts(request.headers.accept);
    if (serveApp && isPage && !/^\/(api|fonts|assets|collab|healthz|readyz)(\/|$)/.test(path)) {
      return serveApp(request, reply);
    }
    return sendProblem(reply, problem);
  });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}

function reads({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function accepts(header: string | undefined): boolean {
  return header?.includes('text/html') ?? false;
}
