import { messages } from '../i18n/messages.ts';
import { ApiError, type Fault } from './ApiError.ts';

/** A failure in words for people: what happened, what is safe, what to do next. */
export function describeError(error: unknown): string {
  const text = messages.errors;
  if (!(error instanceof ApiError)) return text.unknown(error instanceof Error ? error.message : String(error));
  if (error.kind === 'unreachable') return navigator.onLine ? text.unreachable : text.offline;
  if (error.kind === 'broken') return text.broken;
  if (error.status === 401) return text.signedOut;
  if (error.status === 404) return text.gone;
  if (error.status === 413) return text.tooLarge;
  if (error.status === 429) return text.tooMany;
  // The server says why in words of its own.
  if (error.status === 403 || error.status === 409) return text.said(error.message);
  const [fault] = error.faults;
  return text.unknown(fault ? describeFault(fault) : error.message);
}

/** What is wrong with what was sent, and where. */
export function describeFault({ path, message }: Fault): string {
  return `${path} ${messages.errors.said(message)}`.trim();
}
