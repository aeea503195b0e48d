import { ProblemError } from '../http/problemError.ts';

/** The library of accounts puts the field that is at fault before what it says of it. */
const OF_FIELD = /^\[body\.(?<path>[\w.]+)\] (?<message>.+)$/s;

/** What the library of accounts answers where it refuses something, as this server says it. */
export function problemOfAuth(status: number, said: unknown, headers: Record<string, string> = {}): ProblemError {
  const detail = typeof said === 'string' ? said : undefined;
  const { path, message } = OF_FIELD.exec(detail ?? '')?.groups ?? {};
  if (path === undefined || message === undefined) return new ProblemError(status, detail, { headers });
  return new ProblemError(status, `${path}: ${message}`, { errors: [{ path, message }], headers });
}
