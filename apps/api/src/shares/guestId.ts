import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashToken, newSecretToken } from '../accounts/secretToken.ts';
import { cookiesOf } from '../http/cookies.ts';

const COOKIE = 'milepost.guest';
const A_YEAR = 365 * 24 * 60 * 60;

/** The id of the guest behind a request, the same at each visit with one browser; undefined before the first. */
export function guestIdOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const known = cookiesOf(headers).get(COOKIE);
  return known && /^[A-Za-z0-9_-]{43}$/.test(known) ? idOf(known) : undefined;
}

/** Gives a browser that has none a secret to be known by, and the id that follows from it. */
export function meetGuest(request: FastifyRequest, reply: FastifyReply): string {
  const known = guestIdOf(request);
  if (known) return known;
  const secret = newSecretToken();
  const secure = request.protocol === 'https' ? '; Secure' : '';
  reply.header('set-cookie', `${COOKIE}=${secret}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax${secure}`);
  return idOf(secret);
}

function idOf(secret: string): string {
  return `guest:${hashToken(secret).slice(0, 22)}`;
}
