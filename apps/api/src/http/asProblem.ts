import { InvalidMapError, UnknownRecordError } from '@milepost/schema';
import type { FastifyError } from 'fastify';
import { ClosingError, MapGoneError, StaleRevisionError } from '../collaboration/gateErrors.ts';
import { ProblemError } from './problemError.ts';

/** What an error means to whoever made the request. An error of the server's own says nothing about itself. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof InvalidMapError) return invalid(error.faults);
  if (error instanceof UnknownRecordError) {
    return invalid([{ path: `changes.${error.index}.id`, message: `is of no record: ${error.message}` }]);
  }
  if (error instanceof MapGoneError) return new ProblemError(404, 'There is no map with this id.');
  if (error instanceof StaleRevisionError) {
    return new ProblemError(
      412,
      'The map is not at this revision any more. Read it again, then send the change again.',
    );
  }
  if (error instanceof ClosingError || isUnreachable(error)) {
    return new ProblemError(503, 'The database cannot be reached, or the server is stopping.', {
      headers: { 'retry-after': '2' },
    });
  }
  return fromFastify(error as FastifyError) ?? new ProblemError(500);
}

function invalid(errors: InvalidMapError['faults']): ProblemError {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new ProblemError(422, first && `${first.path || 'The document'}: ${first.message}${more}`, { errors });
}

function fromFastify({ code, statusCode, message }: FastifyError): ProblemError | undefined {
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return undefined;
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProblemError(415, message);
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ProblemError(413, 'The body is larger than this server takes.');
    default:
      // Of files, for addresses that lead out of their folder.
      if (statusCode === 403) return new ProblemError(404, 'There is nothing at this address.');
      return new ProblemError(statusCode, message, { errors: [{ path: '', message }] });
  }
}

/** SQLSTATE classes of a server that is gone, stopping or full, the network's own codes, and Prisma's for the same. */
const UNREACHABLE =
  /^(08...|57P0.|53300|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|P100[128]|P1017)$/;
const LOST = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;
/** Prisma puts the code of the database into its message. */
const CODE_IN_MESSAGE = /Code: `(\w+)`/;

function isUnreachable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const said = String(message ?? '');
  return (
    UNREACHABLE.test(String(code ?? '')) || UNREACHABLE.test(CODE_IN_MESSAGE.exec(said)?.[1] ?? '') || LOST.test(said)
  );
}
