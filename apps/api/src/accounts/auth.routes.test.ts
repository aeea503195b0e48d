import type { Approval, ListMapsResponse, Problem } from '@milepost/schema/http';
import { problem } from '@milepost/schema/http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../testing/apiClient.ts';
import { ApiClient, cookiesOf } from '../testing/apiClient.ts';
import { emailOf, PASSWORD, sessionOf, signIn, signUp, userIdOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { makePasswordLink } from './makePasswordLink.ts';

/** How soon (ms) a change of what somebody may do holds. */
const SOON = 1_000;

describe.each(DATABASE_KINDS)('accounts on the %s database', (kind) => {
  let server: TestServer;
  const url = () => server.url;
  const nobody = new ApiClient(url, {});

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  const post = (client: ApiClient, path: string, json: object = {}) =>
    client.send<Problem & { message?: string }>('POST', `/api/auth/${path}`, { json });
  const isTurnedAway = async (client: ApiClient) => (await client.send('GET', '/api/maps')).status === 401;
  const titlesOf = async (client: ApiClient) =>
    (await client.send<ListMapsResponse>('GET', '/api/maps')).body.items.map(({ title }) => title).sort();

  it('sign up, and know each other again', async () => {
    const ann = await signUp(url, 'Ann');
    const { user } = await sessionOf(ann);
    expect(user).toEqual({
      id: expect.any(String),
      name: 'Ann',
      email: emailOf('Ann'),
      emailVerified: false,
      wantsDigests: true,
      isAnonymous: false,
    });
    await ann.create({ title: 'Hers' });
    expect(await titlesOf(await signIn(url, 'Ann'))).toEqual(['Hers']);
    expect(await titlesOf(await signUp(url, 'Ben'))).toEqual([]);
  });

  it('are answered with problem details when something is wrong', async () => {
    await signUp(url, 'Cleo');
    const wrong = await post(nobody, 'sign-in/email', { email: emailOf('Cleo'), password: 'something else' });
    const unknown = await post(nobody, 'sign-in/email', { email: 'nobody@example.org', password: 'something else' });
    const weak = await post(nobody, 'sign-up/email', { name: 'Dan', email: emailOf('Dan'), password: 'short' });
    expect([wrong.status, unknown.status, weak.status]).toEqual([401, 401, 400]);
    for (const { body, headers } of [wrong, unknown, weak]) {
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(problem.parse(body).detail).toBeTruthy();
    }
    // Whether there is such an account isn't told.
    expect(wrong.body).toEqual(unknown.body);
  });

  it('sign out of one device, and stay on the others', async () => {
    const phone = await signUp(url, 'Eve');
    const laptop = await signIn(url, 'Eve');
    expect((await post(phone, 'sign-out')).status).toBe(200);
    await waitFor(() => isTurnedAway(phone), 'the end of the session', SOON);
    expect(await titlesOf(laptop)).toEqual([]);
  });

  it('sign out everywhere within a second', async () => {
    const phone = await signUp(url, 'Finn');
    const laptop = await signIn(url, 'Finn');
    // Both were there just now, and are remembered.
    expect(await titlesOf(phone)).toEqual(await titlesOf(laptop));
    expect((await post(phone, 'revoke-sessions')).status).toBe(200);
    await waitFor(async () => (await isTurnedAway(phone)) && (await isTurnedAway(laptop)), 'the end', SOON);
    expect((await laptop.send('GET', '/api/maps')).body).toMatchObject({ status: 401 });
  });

  it('change their password, which ends what was signed in with the old one', async () => {
    const phone = await signUp(url, 'Gil');
    const laptop = await signIn(url, 'Gil');
    const json = { currentPassword: PASSWORD, newPassword: 'another horse', revokeOtherSessions: true };
    expect((await post(phone, 'change-password', json)).status).toBe(200);
    await waitFor(() => isTurnedAway(laptop), 'the end of the session', SOON);
    await expect(signIn(url, 'Gil')).rejects.toThrow('401');
  });

  describe('a visitor without one', () => {
    it('has a name, no address, and maps of their own', async () => {
      const visitor = new ApiClient(url);
      await visitor.create({ title: 'First try' });
      const { user, workspaces } = await sessionOf(visitor);
      expect(user).toMatchObject({ name: 'Visitor', email: null, isAnonymous: true });
      expect(workspaces).toEqual([{ id: expect.any(String), name: expect.any(String), role: 'owner' }]);
      expect(await titlesOf(visitor)).toEqual(['First try']);
      expect(await titlesOf(new ApiClient(url))).toEqual([]);
    });

    it('takes their maps along into an account that they make', async () => {
      const visitor = new ApiClient(url);
      const { id } = await visitor.create({ title: 'Drawn before' });
      const account = { name: 'Hal', email: emailOf('Hal'), password: PASSWORD };
      const hal = await ApiClient.signUp(url, account, await visitor.credentials());
      expect(await titlesOf(hal)).toEqual(['Drawn before']);
      expect((await hal.patch(id, [{ op: 'set', in: 'map', fields: { title: 'Drawn on' } }])).status).toBe(200);
      expect((await sessionOf(hal)).workspaces).toHaveLength(1);
      // Who they were before is nobody any more.
      await waitFor(() => isTurnedAway(visitor), 'the end of the visitor', SOON);
    });

    it('takes their maps along into an account that they have', async () => {
      const ida = await signUp(url, 'Ida');
      await ida.create({ title: 'Older' });
      const visitor = new ApiClient(url);
      await visitor.create({ title: 'Newer' });
      const again = await ApiClient.signIn(
        url,
        { email: emailOf('Ida'), password: PASSWORD },
        await visitor.credentials(),
      );
      expect(await titlesOf(again)).toEqual(['Newer', 'Older']);
      expect((await sessionOf(again)).workspaces.map(({ role }) => role)).toEqual(['owner', 'owner']);
    });
  });

  it('are theirs too where they answered the same as a visitor', async () => {
    const jan = await signUp(url, 'Jan');
    const visitor = new ApiClient(url);
    const { id } = await jan.create({ title: 'Asked about' });
    const people = [
      { userId: await userIdOf(jan), role: 'owner' },
      { userId: await userIdOf(visitor), role: 'commenter' },
    ];
    expect((await jan.send('PUT', `/api/maps/${id}/people`, { json: { people } })).status).toBe(200);
    const path = `/api/maps/${id}/approvals`;
    const asked = await jan.send<Approval>('POST', path, { json: {} });
    const answer = (who: ApiClient, verdict: string) =>
      who.send('PUT', `${path}/${asked.body.id}/answer`, { json: { verdict } });
    expect((await answer(jan, 'approve')).status).toBe(200);
    expect((await answer(visitor, 'changes')).status).toBe(200);
    const account = { email: emailOf('Jan'), password: PASSWORD };
    const again = await ApiClient.signIn(url, account, await visitor.credentials());
    const { body } = await again.send<Approval[]>('GET', path);
    expect(body[0]?.answers).toMatchObject([{ mine: true, verdict: 'approve' }]);
  });

  describe('are kept', () => {
    const flagsOf = (answer: Answer<unknown> | Response) => answer.headers.getSetCookie().join('\n');

    it('by cookies that no script reads and no other site sends', async () => {
      const flags = flagsOf(await post(nobody, 'sign-in/anonymous'));
      expect(flags).toMatch(/^milepost\.session_token=.*HttpOnly/);
      expect(flags).toMatch(/SameSite=Lax/);
      expect(flags).toMatch(/Path=\//);
    });

    it('from a session that somebody else chose', async () => {
      const known = 'milepost.session_token=chosen.by-somebody-else';
      const answer = await new ApiClient(url, { cookie: known }).send('POST', '/api/auth/sign-in/anonymous', {
        json: {},
      });
      expect(cookiesOf(answer.headers)).toMatch(/^milepost\.session_token=(?!chosen)/);
      // A session that was there before is another one after signing in.
      await signUp(url, 'Jo');
      const visitor = await new ApiClient(url).credentials();
      const jo = await ApiClient.signIn(url, { email: emailOf('Jo'), password: PASSWORD }, visitor);
      expect(await jo.credentials()).not.toEqual(visitor);
      await waitFor(() => isTurnedAway(new ApiClient(url, visitor)), 'the end of the other', SOON);
    });

    it('from other sites, even with a cookie', async () => {
      const kim = await signUp(url, 'Kim');
      for (const path of ['sign-out', 'revoke-sessions', 'update-user', 'change-password', 'sign-in/email']) {
        const headers = { origin: 'https://evil.example' };
        const { status } = await kim.send('POST', `/api/auth/${path}`, { json: {}, headers });
        expect(status).toBe(403);
      }
      expect((await sessionOf(kim)).user?.name).toBe('Kim');
    });

    it('from being what they are not', async () => {
      const visitor = new ApiClient(url);
      const id = await userIdOf(visitor);
      for (const json of [{ isAnonymous: false }, { emailVerified: true }, { id: 'other' }, { email: 'a@b.example' }]) {
        await post(visitor, 'update-user', json);
      }
      expect((await sessionOf(visitor)).user).toMatchObject({
        id,
        isAnonymous: true,
        emailVerified: false,
        email: null,
      });
      const json = {
        name: 'Lu',
        email: emailOf('Lu'),
        password: PASSWORD,
        emailVerified: true,
        id: 'chosen',
        role: 'x',
      };
      const { headers } = await post(nobody, 'sign-up/email', json);
      const { user } = await sessionOf(new ApiClient(url, { cookie: cookiesOf(headers) }));
      expect(user).toMatchObject({ name: 'Lu', emailVerified: false });
      expect(user?.id).not.toBe('chosen');
    });

    it('from names that nobody could read', async () => {
      const mia = await signUp(url, 'Mia');
      for (const name of ['x'.repeat(1_000_000), 'a\0b', 'x'.repeat(501)]) {
        expect((await post(mia, 'update-user', { name })).status).toBe(400);
        const json = { name, email: 'long@example.org', password: PASSWORD };
        expect((await post(nobody, 'sign-up/email', json)).status).toBe(400);
      }
      const { body } = await post(mia, 'update-user', { name: 'a\u0001b' });
      const message = 'has the control character U+0001 at position 1';
      expect(body).toMatchObject({ errors: [{ path: 'name', message }] });
      expect((await sessionOf(mia)).user?.name).toBe('Mia');
    });

    it('from addresses that are none, which is told', async () => {
      const { status, body } = await post(nobody, 'sign-up/email', {
        name: 'Moe',
        email: 'moe@home',
        password: PASSWORD,
      });
      expect([status, body]).toMatchObject([400, { errors: [{ path: 'email', message: 'is not an email address' }] }]);
    });

    it('once, however their address is written', async () => {
      await signUp(url, 'Noa');
      for (const email of ['NOA@example.org', 'Noa@EXAMPLE.org']) {
        const { status } = await post(nobody, 'sign-up/email', { name: 'Noa', email, password: PASSWORD });
        expect(status).toBe(422);
      }
      await ApiClient.signIn(url, { email: 'NOA@Example.org', password: PASSWORD });
    });
  });

  it('do not tell by a lost password who has one', async () => {
    await signUp(url, 'Oda');
    const known = await post(nobody, 'request-password-reset', { email: emailOf('Oda') });
    const unknown = await post(nobody, 'request-password-reset', { email: 'stranger@example.org' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  });

  it('have a new password by a link that whoever runs the server makes, once', async () => {
    await signUp(url, 'Pia');
    const links = await server.inDatabase(async (database) => {
      const config = { host: '::1', port: 4400, publicUrl: undefined, oidc: undefined };
      const log = pino({ level: 'silent' });
      return [
        await makePasswordLink(emailOf('Pia'), database, config, log),
        await makePasswordLink('stranger@example.org', database, config, log),
      ];
    });
    expect(links[0]).toMatch(/^http:\/\/\[::1\]:4400\/api\/auth\/reset-password\//);
    expect(links[1]).toBeUndefined();
    const { pathname, search } = new URL(links[0] ?? '');
    const followed = await fetch(`${server.url}${pathname}${search}`, { redirect: 'manual' });
    const page = new URL(followed.headers.get('location') ?? '', server.url);
    expect(page.pathname).toBe('/new-password');
    const json = { newPassword: 'another long one', token: page.searchParams.get('token') };
    expect((await post(nobody, 'reset-password', json)).status).toBe(200);
    expect((await post(nobody, 'reset-password', json)).status).toBe(400);
    const signIn = (password: string) => post(nobody, 'sign-in/email', { email: emailOf('Pia'), password });
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn('another long one')).status).toBe(200);
  });

  it('never lead to another site', async () => {
    const evil = 'https://evil.example/';
    for (const path of [
      `reset-password/token?callbackURL=${evil}`,
      `verify-email?token=token&callbackURL=${evil}`,
      `error?error=x&callbackURL=${evil}`,
    ]) {
      const answer = await fetch(`${server.url}/api/auth/${path}`, { redirect: 'manual' });
      expect(answer.headers.get('location') ?? '').not.toContain('evil.example');
    }
    const { status } = await post(nobody, 'request-password-reset', { email: 'a@example.org', redirectTo: evil });
    expect(status).toBe(403);
  });
});
