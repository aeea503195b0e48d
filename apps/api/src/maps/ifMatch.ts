import { ProblemError } from '../http/problemError.ts';
import type { Condition } from './editMap.ts';
import { etagOf } from './mapAnswer.ts';

const TAG = /^\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/;

/**
 * The condition in an If-Match header (RFC 9110, 13.1.1); undefined when there is none. A weak tag never matches, `*`
 * matches any revision.
 *
 * @throws ProblemError 400 when it can't be read
 */
export function readIfMatch(header: string | undefined): Condition {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return () => true;
  const tags = header.split(',').map((part) => TAG.exec(part));
  if (!tags.every((tag) => tag !== null)) {
    const message = 'is not an entity tag in quotes, such as "3"';
    throw new ProblemError(400, `If-Match ${message}.`, { errors: [{ path: 'if-match', message }] });
  }
  const strong = new Set(tags.filter((tag) => tag[1] === undefined).map((tag) => `"${tag[2]}"`));
  return (revision) => strong.has(etagOf(revision));
}

/** Whether the client has what this strong tag names already: If-None-Match compares weakly. */
export function isKnown(header: string | undefined, wanted: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === wanted);
}
