import { createHmac, timingSafeEqual } from 'node:crypto';
import { shareCookie } from './shareCookie.ts';
import type { ShareRow } from './shares.repository.ts';

/** How long (s) a browser remembers that it gave the password. */
const REMEMBERED = 30 * 24 * 60 * 60;

/** Proofs that somebody gave a link's password, kept in a cookie a link. Another password makes them worthless. */
export class Unlocked {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The cookie that opens a link from now on, for those who reach this server at `origin`. */
  cookieFor(share: ShareRow, origin: string): string {
    return shareCookie(nameOf(share), this.#proof(share), REMEMBERED, origin);
  }

  /** Whether a request with these cookies may pass. */
  isOpen(share: ShareRow, cookies: ReadonlyMap<string, string>): boolean {
    if (share.passwordHash === null) return true;
    const given = Buffer.from(cookies.get(nameOf(share)) ?? '');
    const wanted = Buffer.from(this.#proof(share));
    return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
  }

  #proof({ id, passwordHash }: ShareRow): string {
    return createHmac('sha256', this.#secret).update(`share ${id} ${passwordHash}`).digest('base64url');
  }
}

function nameOf({ id }: ShareRow): string {
  return `milepost.share.${id}`;
}
