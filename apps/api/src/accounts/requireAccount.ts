import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import type { Person } from '../policies/actor.ts';

/**
 * Whoever asks, who has an account and has signed in with it.
 *
 * @throws ProblemError 403 for visitors and for scripts
 */
export function requireAccount(request: FastifyRequest): Person {
  const person = personOf(request);
  if (person.isAnonymous) throw new ProblemError(403, 'Make an account first: this belongs to one.');
  if (person.byToken) throw new ProblemError(403, 'Sign in to do this: a token is not enough.');
  return person;
}
