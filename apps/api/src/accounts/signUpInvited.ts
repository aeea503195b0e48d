import { AsyncLocalStorage } from 'node:async_hooks';
import { APIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Auth } from './createAuth.ts';
import { problemOfAuth } from './problemOfAuth.ts';

const invited = new AsyncLocalStorage<true>();

/** Whether the account that is being made is that of somebody who showed an invitation. */
export function showedInvitation(): boolean {
  return invited.getStore() === true;
}

/**
 * Makes an account for somebody who was invited, and signs them in by the answer's cookies. Gives the user's id.
 *
 * @throws ProblemError saying what is wrong with it
 */
export async function signUpInvited(
  auth: Auth,
  account: { name: string; email: string; password: string },
  { headers: { cookie } }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
): Promise<string> {
  try {
    const { headers, response } = await invited.run(true, () =>
      // By its cookie a visitor who has drawn already is known: what is theirs comes along.
      auth.api.signUpEmail({ body: account, headers: new Headers(cookie ? { cookie } : {}), returnHeaders: true }),
    );
    for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
    return response.user.id;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    throw problemOfAuth(error.statusCode, error.body?.message ?? error.message);
  }
}
