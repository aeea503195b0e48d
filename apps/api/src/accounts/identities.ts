import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { Sql } from '../database/sql.ts';
import type { Actor, Person } from '../policies/actor.ts';
import { NOBODY } from '../policies/actor.ts';
import type { Role } from '../policies/role.ts';
import type { Auth } from './createAuth.ts';
import { Remembered } from './remembered.ts';
import { hashToken } from './secretToken.ts';

interface TokenRow {
  userId: string;
  name: string;
  scope: Role;
}

/** Tells who stands behind a request, by its session's cookie or by its API token. */
export class Identities {
  readonly #auth: Auth;
  readonly #sql: Sql;
  readonly #known = new Remembered<Person>();

  constructor(auth: Auth, sql: Sql) {
    this.#auth = auth;
    this.#sql = sql;
  }

  async of({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Actor> {
    const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    // A token may run out between two messages.
    if (token) return (await this.#known.get(`token ${token}`, () => this.#ofToken(token), false)) ?? NOBODY;
    const { cookie } = headers;
    if (!cookie) return NOBODY;
    return (await this.#known.get(`cookie ${cookie}`, () => this.#ofCookie(cookie))) ?? NOBODY;
  }

  /** Asks anew about a user from now on: a session or a token of theirs ended. */
  forget(userId: string): void {
    this.#known.forget(({ id }) => id === userId);
  }

  /** Asks anew about everybody from now on. */
  forgetAll(): void {
    this.#known.forget();
  }

  async #ofCookie(cookie: string): Promise<Person | undefined> {
    const session = await this.#auth.api.getSession({
      headers: fromNodeHeaders({ cookie }),
      // A session goes on with its cookie, which only an answer can renew: `/api/session` does.
      query: { disableRefresh: true },
    });
    if (!session) return undefined;
    const { id, name, isAnonymous } = session.user;
    return { kind: 'person', id, name, isAnonymous: isAnonymous === true, byToken: false, scope: 'owner' };
  }

  async #ofToken(token: string): Promise<Person | undefined> {
    const [row] = await this.#sql.query<TokenRow>(
      `WITH used AS (
         UPDATE api_tokens SET last_used_at = now()
         WHERE token_hash = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
       )
       SELECT u.id AS "userId", u.name, t.scope FROM api_tokens t JOIN users u ON u.id = t.user_id
       WHERE t.token_hash = $1 AND (t.expires_at IS NULL OR t.expires_at > now())`,
      [hashToken(token)],
    );
    return (
      row && { kind: 'person', id: row.userId, name: row.name, isAnonymous: false, byToken: true, scope: row.scope }
    );
  }
}
