import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Sql } from '../database/sql.ts';
import type { Actor, Person } from '../policies/actor.ts';
import { NOBODY } from '../policies/actor.ts';
import type { Role } from '../policies/role.ts';
import type { Auth } from './createAuth.ts';
import { hashToken } from './secretToken.ts';

/** How long (ms) it is remembered who somebody is. A session that another process ended is good for no longer. */
const REMEMBERED = 500;

interface TokenRow {
  userId: string;
  name: string;
  scope: Role;
}

/** Tells who stands behind a request, by its session's cookie or by its API token. */
export class Identities {
  readonly #auth: Auth;
  readonly #sql: Sql;
  readonly #known: LRUCache<string, Person>;
  #forgotten = 0;

  constructor(auth: Auth, sql: Sql) {
    this.#auth = auth;
    this.#sql = sql;
    this.#known = new LRUCache({ max: 10_000, ttl: REMEMBERED, ttlAutopurge: false });
  }

  async of({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Actor> {
    const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (token) return this.#remember(`token ${token}`, () => this.#ofToken(token));
    const { cookie } = headers;
    if (!cookie) return NOBODY;
    return this.#remember(`cookie ${cookie}`, () => this.#ofCookie(cookie));
  }

  /** Asks anew about a user from now on: a session or a token of theirs ended. */
  forget(userId: string): void {
    this.#forgotten++;
    for (const [key, person] of this.#known.entries()) if (person.id === userId) this.#known.delete(key);
  }

  /** Asks anew about everybody from now on. */
  forgetAll(): void {
    this.#forgotten++;
    this.#known.clear();
  }

  async #remember(key: string, find: () => Promise<Person | undefined>): Promise<Actor> {
    const known = this.#known.get(key);
    if (known) return known;
    const asOf = this.#forgotten;
    const found = await find();
    // What was looked up before something ended may be over already.
    if (found && asOf === this.#forgotten) this.#known.set(key, found);
    return found ?? NOBODY;
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
