import { Transform } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { hasBody } from './discarding.ts';
import { ProblemError } from './problemError.ts';

/** What all bodies together may take up (bytes): a few of the largest, and thousands of those that people send. */
const BUDGET = 64 * 1024 * 1024;

/** When it makes sense to ask again (s). */
const RETRY_AFTER = '5';

/**
 * Bounds what bodies take up together, from their first byte until their request is answered: one alone is bounded, but
 * many large ones at once, or sent slowly, would fill the memory. What doesn't fit is told to come back.
 */
export function boundBodies(app: FastifyInstance, budget = BUDGET): void {
  let held = 0;
  app.addHook('preParsing', (request, reply, payload, done) => {
    const length = Number(request.headers['content-length'] ?? 0);
    // One that is too large for its address is refused as such, unread.
    if (!hasBody(request.raw) || length > request.routeOptions.bodyLimit) return done();
    // Nobody has to send in vain what is known not to fit.
    if (held + length > budget) return done(full());
    let own = 0;
    const giveBack = () => {
      held -= own;
      own = 0;
    };
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, pass) {
        if (held + chunk.byteLength > budget) {
          // At once, so that it makes room for the others, which otherwise would all fail together.
          giveBack();
          return pass(full());
        }
        held += chunk.byteLength;
        own += chunk.byteLength;
        pass(null, chunk);
      },
    });
    reply.raw.once('close', () => {
      giveBack();
      counted.destroy();
    });
    payload.once('error', (error) => counted.destroy(error));
    // Where nothing is read any more, nobody else listens.
    counted.on('error', () => undefined);
    done(null, payload.pipe(counted));
  });
}

function full(): ProblemError {
  return new ProblemError(503, 'So much is being sent to the server that this did not fit. Try again in a moment.', {
    headers: { 'retry-after': RETRY_AFTER },
  });
}
