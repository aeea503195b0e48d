import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashToken, newSecretToken } from '../accounts/secretToken.ts';
import type { Config } from '../config.ts';
import { cookiesOf } from '../http/cookies.ts';
import { originOf } from '../http/originOf.ts';
import { shareCookie } from './shareCookie.ts';

const COOKIE = 'milepost.guest';
const A_YEAR = 365 * 24 * 60 * 60;

/** The id of the guest behind a request, the same at each visit with one browser; undefined before the first. */
export function guestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const known = cookiesOf(headers).get(COOKIE);
  return known && /^[A-Za-z0-9_-]{43}$/.test(known) ? idOf(known) : undefined;
}

/** Gives a browser that has none a secret to be known by, and the id that follows from it. */
export function meetGuest(request: FastifyRequest, reply: FastifyReply, config: Pick<Config, 'publicUrl'>): string {
  const known = guestIdOf(request);
  if (known) return known;
  const secret = newSecretToken();
  reply.header('set-cookie', shareCookie(COOKIE, secret, A_YEAR, originOf(request, config)));
  return idOf(secret);
}

function idOf(secret: string): string {
  return `guest:${hashToken(secret).slice(0, 22)}`;
}
