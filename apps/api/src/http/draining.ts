import type { FastifyInstance, FastifyReply } from 'fastify';
import { isArriving } from './discarding.ts';
import { ProblemError } from './problemError.ts';

/** How often it is looked (ms) whether the last request is answered. */
const LOOK = 10;

/** How long (ms) those get that are slow themselves: to send the rest of a request, or to fetch that of an answer. */
const PATIENCE_WITH_CLIENTS = 5_000;

/** Knows what requests are under way, and can refuse new ones. */
export class Draining {
  readonly #underWay = new Set<FastifyReply>();
  #refusing = false;

  constructor(app: FastifyInstance) {
    app.addHook('onRequest', (request, reply, done) => {
      if (this.#refusing) {
        const headers = { connection: 'close', 'retry-after': '2' };
        return done(new ProblemError(503, 'The server is stopping.', { headers }));
      }
      // A WebSocket is never answered; who has them closes them.
      if (!request.ws) {
        this.#underWay.add(reply);
        // What is answered or given up is under way no more.
        reply.raw.once('close', () => this.#underWay.delete(reply));
      }
      done();
    });
  }

  /** Refuses new requests; resolves when those under way are answered, or after `patience` ms. */
  async drain(patience: number): Promise<void> {
    this.#refusing = true;
    const begun = Date.now();
    const isOver = () => {
      const time = Date.now() - begun;
      return time >= (this.#isWorking() ? patience : Math.min(patience, PATIENCE_WITH_CLIENTS));
    };
    while (this.#underWay.size > 0 && !isOver()) await new Promise((resolve) => setTimeout(resolve, LOOK));
  }

  /** Whether there is a request that waits for this server, and not for whoever sent it. */
  #isWorking(): boolean {
    return [...this.#underWay].some(({ request, raw }) => !raw.headersSent && !isArriving(request.raw));
  }
}
