import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** How long (ms) what comes of a body that nobody wants is still taken. */
const PATIENCE = 10_000;

/** Whether a request has a body, arrived or not. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Whether a request has a body of which a part is still on its way. */
export function isArriving(request: IncomingMessage): boolean {
  return !request.complete && hasBody(request);
}

/**
 * An answer to a request whose body is not wanted. It goes out at once, but ends only when the rest of the body has come
 * and was thrown away: on a connection that is closed before, most clients fail to send and never read the answer.
 */
export function answerDiscarding(answer: Uint8Array, request: IncomingMessage): Readable {
  async function* parts() {
    yield answer;
    // Whoever began to read it is not to get the rest.
    request.unpipe();
    request.resume();
    await finished(request, { writable: false, signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  }
  return Readable.from(parts());
}
