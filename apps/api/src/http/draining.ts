import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problemError.ts';

/** How often it is looked (ms) whether the last request is answered. */
const LOOK = 10;

/** Knows what requests are under way, and can refuse new ones. */
export class Draining {
  #underWay = 0;
  #refusing = false;

  constructor(app: FastifyInstance) {
    app.addHook('onRequest', (request, reply, done) => {
      if (this.#refusing) {
        const headers = { connection: 'close', 'retry-after': '2' };
        return done(new ProblemError(503, 'The server is stopping.', { headers }));
      }
      // A WebSocket is never answered; who has them closes them.
      if (!request.ws) {
        this.#underWay++;
        // What is answered or given up is under way no more.
        reply.raw.once('close', () => {
          this.#underWay--;
        });
      }
      done();
    });
  }

  /** Refuses new requests; resolves when those under way are answered, or after `patience` ms. */
  async drain(patience: number): Promise<void> {
    this.#refusing = true;
    const deadline = Date.now() + patience;
    while (this.#underWay > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
