import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE, type Problem } from '@milepost/schema/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asProblem } from './asProblem.ts';
import { answerDiscarding, isArriving } from './discarding.ts';
import { ProblemError, TITLES } from './problemError.ts';

/** Answers with an error. */
export function sendProblem(reply: FastifyReply, problem: ProblemError): FastifyReply {
  const body = Buffer.from(JSON.stringify(bodyOf(problem)));
  reply.code(problem.statusCode).headers(problem.headers).header('cache-control', 'no-store').type(PROBLEM_TYPE);
  const request = reply.request.raw;
  if (!isArriving(request)) return reply.send(body);
  return reply
    .header('connection', 'close')
    .header('content-length', body.byteLength)
    .send(answerDiscarding(body, request));
}

function bodyOf({ statusCode, message, errors }: ProblemError): Problem {
  return {
    type: 'about:blank',
    title: TITLES[statusCode] ?? STATUS_CODES[statusCode] ?? 'Error',
    status: statusCode,
    ...(message ? { detail: message } : {}),
    ...(errors ? { errors: [...errors] } : {}),
  };
}

/** Makes problem details of every error, wherever it comes from. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = asProblem(error);
    // What a route answers with on purpose is no fault of the server's, and nobody is there to be failed once they left.
    const expected = error instanceof ProblemError || reply.raw.destroyed;
    if (problem.statusCode >= 500 && !expected)
      request.log.error({ err: error, route: routeOf(request) }, 'a request failed');
    return sendProblem(reply, problem);
  });
}

/** The pattern of a request's address, without what it was called with. */
export function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
}

/** Answers what isn't even HTTP, where there is no request yet. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify(bodyOf(new ProblemError(status)));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${PROBLEM_TYPE}\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
