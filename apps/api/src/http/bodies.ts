import { checkJsonShape } from '@milepost/formats';
import { LIMITS } from '@milepost/schema';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problemError.ts';

/** The largest body (bytes): the largest document, and room for what stands around it. */
export const BODY_LIMIT = LIMITS.documentBytes + 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Only JSON is read, with care: no wrong encoding, no nesting that breaks a stack, no key that objects have anyway. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      refuseEncoding(request.headers['content-encoding']);
      done(null, body.byteLength === 0 ? undefined : parseJson(decodeText(body)));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** A body that is read as the text it is, whatever it is said to be, if anything, as long as it can be a text. */
export function readTextBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addHook('onRequest', (request, _reply, done) => {
    request.raw.headers['content-type'] ??= 'application/octet-stream';
    done();
  });
  // curl calls what it posts a form unless it is told otherwise.
  const types = [/^text\//, 'application/json', 'application/octet-stream', 'application/x-www-form-urlencoded'];
  for (const type of types) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (request, body: Buffer, done) => {
      try {
        refuseEncoding(request.headers['content-encoding']);
        done(null, decodeText(body));
      } catch (error) {
        done(error as Error);
      }
    });
  }
}

function refuseEncoding(encoding: string | undefined): void {
  if (encoding && encoding !== 'identity') throw new ProblemError(415, 'Bodies are read as they are, not compressed.');
}

function decodeText(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw malformed('', 'is not UTF-8');
  }
}

function parseJson(text: string): unknown {
  const fault = checkJsonShape(text);
  // Within a document paths start there, as in every other message about it.
  if (fault) throw malformed(fault.path.replace(/^document(\.|$)/, ''), fault.message);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed('', `is not JSON: ${(error as Error).message}`);
  }
  // Further on this can't be told from a body that isn't there.
  if (value === null) throw malformed('', 'is null');
  return value;
}

function malformed(path: string, message: string): ProblemError {
  return new ProblemError(400, `${path || 'The body'} ${message}.`, { errors: [{ path, message }] });
}
