import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Counters } from '../bus/counters.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { createLogger } from '../logger.ts';
import { emailOf, PASSWORD } from '../testing/people.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { AccountLink, Auth } from './createAuth.ts';
import { createAuth } from './createAuth.ts';

const PUBLIC_URL = 'https://maps.example.org';

describe.each(DATABASE_KINDS)('letters about accounts, on the %s database', (kind) => {
  let testDatabase: TestDatabase;
  let database: Database;
  let auth: Auth;
  let letters: AccountLink[] = [];
  let ended: string[] = [];

  beforeAll(async () => {
    testDatabase = await createTestDatabase(kind);
    database = await openDatabase(testDatabase.config, () => {});
    await migrate(database);
    const parts = {
      database,
      counters: new Counters(),
      config: { publicUrl: PUBLIC_URL, oidc: undefined },
      secret: 'a secret of at least 32 characters',
      log: createLogger('silent'),
    };
    auth = createAuth(parts, {
      refuseSignUp: async () => undefined,
      accountTaken: async () => {},
      sessionsEnded: (userId) => ended.push(userId),
      send: async (letter) => void letters.push(letter),
    });
  });
  afterAll(async () => {
    await database?.close();
    await testDatabase?.close();
  });
  beforeEach(() => {
    letters = [];
    ended = [];
  });

  /** Asks as somebody would who says that the server has another name. */
  const post = (path: string, json: object, headers: Record<string, string> = {}) =>
    auth.handler(
      new Request(`http://evil.example/api/auth/${path}`, {
        method: 'POST',
        headers: {
          host: 'evil.example',
          'x-forwarded-host': 'evil.example',
          'x-forwarded-proto': 'http',
          forwarded: 'host=evil.example',
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify(json),
      }),
    );

  it('lead to the public address, whatever name a request came by', async () => {
    await post('sign-up/email', { name: 'Ann', email: emailOf('Ann'), password: PASSWORD });
    await post('request-password-reset', { email: emailOf('Ann'), redirectTo: '/new-password' });
    expect(letters.map((letter) => letter.kind)).toEqual(['verify_email', 'reset_password']);
    for (const { url, to, expiresAt } of letters) {
      expect(new URL(url).origin).toBe(PUBLIC_URL);
      expect(url).not.toContain('evil');
      expect(to).toEqual({ id: expect.any(String), name: 'Ann', email: emailOf('Ann') });
      expect(Math.round((expiresAt.getTime() - Date.now()) / 60_000)).toBe(60);
    }
    await post('request-password-reset', { email: emailOf('Ann'), redirectTo: 'https://evil.example/' });
    await post('request-password-reset', { email: 'stranger@example.org' });
    expect(letters).toHaveLength(2);
  });

  it('come with cookies that only travel encrypted, where the public address is', async () => {
    const answer = await post('sign-up/email', { name: 'Ben', email: emailOf('Ben'), password: PASSWORD });
    expect(answer.headers.getSetCookie().join()).toMatch(/^__Secure-milepost\.session_token=.*Secure/);
  });

  it('let a new password be set once, and end all sessions', async () => {
    const signedUp = await post('sign-up/email', { name: 'Cleo', email: emailOf('Cleo'), password: PASSWORD });
    const cookie = signedUp.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ');
    const isSignedIn = async () => (await auth.api.getSession({ headers: new Headers({ cookie }) })) !== null;
    expect(await isSignedIn()).toBe(true);
    await post('request-password-reset', { email: emailOf('Cleo'), redirectTo: '/new-password' });
    const token = new URL(letters.at(-1)?.url ?? '').pathname.split('/').at(-1);
    const json = { token, newPassword: 'a new password' };
    const answers = await Promise.all([post('reset-password', json), post('reset-password', json)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await isSignedIn()).toBe(false);
    expect(ended).toContain(letters.at(-1)?.to.id);
    const old = await post('sign-in/email', { email: emailOf('Cleo'), password: PASSWORD });
    const fresh = await post('sign-in/email', { email: emailOf('Cleo'), password: 'a new password' });
    expect([old.status, fresh.status]).toEqual([401, 200]);
  });
});
