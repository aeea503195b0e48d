import { sessionResponse } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { emailOf, sessionOf, signUp } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

const DAY = 24 * 60 * 60 * 1000;

describe.each(DATABASE_KINDS)('/api/session on the %s database', (kind) => {
  let server: TestServer;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  it('says how nobody can become somebody', async () => {
    const nobody = await sessionOf(new ApiClient(url, {}));
    expect(nobody).toEqual({
      user: null,
      workspaces: [],
      mail: false,
      signIn: { anonymous: true, signUp: true, provider: null },
    });
    expect(await sessionOf(new ApiClient(url, { cookie: 'milepost.session_token=made.up' }))).toEqual(nobody);
    expect(await sessionOf(new ApiClient(url, { authorization: 'Bearer mp_made-up' }))).toEqual(nobody);
  });

  it('says who somebody is', async () => {
    const ann = await signUp(url, 'Ann');
    const { headers, body } = await ann.send('GET', '/api/session');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(sessionResponse.parse(body)).toMatchObject({
      user: { name: 'Ann', email: emailOf('Ann'), isAnonymous: false },
      workspaces: [{ role: 'owner' }],
    });
    expect(sessionResponse.parse((await new ApiClient(url).send('GET', '/api/session')).body)).toMatchObject({
      user: { email: null, isAnonymous: true },
    });
  });

  it('lets a session go on, and its cookie with it, for a quarter of a year after each visit', async () => {
    const ben = await signUp(url, 'Ben');
    await server.inDatabase(({ sql }) => sql.query(`UPDATE sessions SET expires_at = now() + interval '2 days'`));
    const other = await ben.send('GET', '/api/maps');
    expect([other.status, other.headers.getSetCookie()]).toEqual([200, []]);
    const { headers } = await ben.send('GET', '/api/session');
    expect(headers.getSetCookie().join()).toMatch(/^milepost\.session_token=.*Max-Age=7776000/);
    expect((await ben.send('GET', '/api/session')).headers.getSetCookie()).toEqual([]);
    const [session] = await server.inDatabase(({ sql }) =>
      sql.query<{ expiresAt: Date }>('SELECT expires_at AS "expiresAt" FROM sessions ORDER BY 1 DESC'),
    );
    expect((session?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(89 * DAY);
  });

  it('ends when its time is over', async () => {
    const cleo = await signUp(url, 'Cleo');
    await server.inDatabase(({ sql }) => sql.query(`UPDATE sessions SET expires_at = now() - interval '1 second'`));
    expect((await sessionOf(cleo)).user).toBeNull();
    expect((await cleo.send('GET', '/api/maps')).status).toBe(401);
  });
});
