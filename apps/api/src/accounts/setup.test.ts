import { connect } from 'node:net';
import type { ListMapsResponse, MadeInvitation, Problem, WorkspaceSummary } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../config.ts';
import { ApiClient, cookiesOf } from '../testing/apiClient.ts';
import { bringIn, emailOf, invite, OPEN_HOST, PASSWORD, sessionOf, signUp, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { InvitationsRepository } from '../workspaces/invitations.repository.ts';

const account = (name: string) => ({ name, email: emailOf(name), password: PASSWORD });

describe.each(DATABASE_KINDS)('a server that others reach, on the %s database', (kind) => {
  let server: TestServer;
  const url = () => server.url;
  const nobody = new ApiClient(url, {});

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  /** Starts the server with nobody and nothing in its database. */
  const start = async (config: Partial<Config> = { host: OPEN_HOST }) => {
    await server.inDatabase(({ sql }) => sql.query('TRUNCATE users, workspaces CASCADE'), config);
  };
  const setupToken = () => /once: \S+\/invitations\/(\S+)$/m.exec(server.said.join('\n'))?.[1];
  const accept = (client: ApiClient, token: string | undefined, json: object) =>
    client.send<WorkspaceSummary & Problem>('POST', `/api/invitations/${token}/accept`, { json });
  const trySignUp = (name: string) => nobody.send('POST', '/api/auth/sign-up/email', { json: account(name) });

  /** Takes the link for the first account, and gives its owner. */
  async function setUp(name = 'Ann'): Promise<ApiClient> {
    const { status, headers } = await accept(nobody, setupToken(), { account: account(name) });
    expect(status).toBe(200);
    return new ApiClient(url, { cookie: cookiesOf(headers) });
  }

  it('lets nobody in without an account', async () => {
    await start();
    const { status, body } = await nobody.send<Problem>('POST', '/api/auth/sign-in/anonymous', { json: {} });
    expect([status, body.status]).toEqual([403, 403]);
    expect((await sessionOf(nobody)).signIn).toEqual({ anonymous: false, signUp: false, provider: null });
    expect((await nobody.send('POST', '/api/maps', { json: {} })).status).toBe(401);
  });

  it('tells at its start where to make the first account, which works once', async () => {
    await start({ host: OPEN_HOST, publicUrl: 'https://maps.example.org' });
    expect(server.said.join('\n')).toContain(`https://maps.example.org/invitations/${setupToken()}`);
    const ann = await setUp();
    expect((await sessionOf(ann)).workspaces).toEqual([{ id: 'first', name: 'Maps', role: 'owner' }]);
    expect((await accept(nobody, setupToken(), { account: account('Ben') })).status).toBe(404);
    expect((await trySignUp('Ben')).status).toBe(403);
    await server.restart();
    expect(setupToken()).toBeUndefined();
  });

  it('gives the first account to one of many who try at once, and makes no other', async () => {
    await start();
    const names = ['Ann', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'];
    const answers = await Promise.all(names.map((name) => accept(nobody, setupToken(), { account: account(name) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
    const users = await server.inDatabase(({ sql }) => sql.query('SELECT id FROM users'));
    expect(users).toHaveLength(1);
  });

  it('keeps the first account for another try when the first try was no account', async () => {
    await start();
    for (const [bad, expected] of [
      [{ ...account('Ann'), email: 'no address' }, 422],
      [{ ...account('Ann'), password: 'short' }, 422],
      [{ ...account('Ann'), name: 'x'.repeat(501) }, 422],
    ] as const) {
      expect((await accept(nobody, setupToken(), { account: bad })).status).toBe(expected);
    }
    const link = setupToken();
    await server.restart();
    // The link of the start before is as good, until one of them is taken.
    expect((await accept(nobody, link, { account: account('Ann') })).status).toBe(200);
    expect((await accept(nobody, setupToken(), { account: account('Ben') })).status).toBe(404);
  });

  it('offers it where only a visitor without an account has the first workspace', async () => {
    await start({});
    await server.inDatabase(({ sql }) => sql.query(`INSERT INTO workspaces (id, name) VALUES ('first', 'Maps')`));
    const visitor = new ApiClient(url);
    expect(await workspaceOf(visitor)).toBe('first');
    await visitor.create({ title: 'Drawn on this machine' });
    await server.inDatabase(async () => {}, { host: OPEN_HOST });
    const { body } = await (await setUp()).send<ListMapsResponse>('GET', '/api/maps');
    expect(body.items.map(({ title }) => title)).toEqual(['Drawn on this machine']);
  });

  it('offers nothing more where the first one went and others have accounts', async () => {
    await start({ host: OPEN_HOST, signUp: 'open' });
    const ann = await setUp();
    await trySignUp('Ben');
    expect((await ann.send('DELETE', '/api/account', { json: { password: PASSWORD } })).status).toBe(204);
    await server.restart();
    expect(setupToken()).toBeUndefined();
  });

  it('offers nothing on loopback', async () => {
    await start({});
    expect(setupToken()).toBeUndefined();
    expect(server.said.join('\n')).not.toContain('once: ');
  });

  it('does not tell who has an account to those who may not make one', async () => {
    await start();
    await setUp();
    const [known, unknown] = [await trySignUp('Ann'), await trySignUp('Ben')];
    expect([known.status, unknown.status]).toEqual([403, 403]);
    expect(known.body).toEqual(unknown.body);
  });

  it('lets anybody make an account where it is open, but in a workspace of their own', async () => {
    await start({ host: OPEN_HOST, signUp: 'open' });
    const ann = await setUp();
    expect((await sessionOf(nobody)).signIn.signUp).toBe(true);
    const ben = await signUp(url, 'Ben');
    const { id } = await ann.create();
    expect((await ben.send('GET', `/api/maps/${id}`)).status).toBe(404);
    expect(await workspaceOf(ben)).not.toBe(await workspaceOf(ann));
  });

  it('still offers the first workspace where others made accounts before its owner', async () => {
    await start({ host: OPEN_HOST, signUp: 'open' });
    const ben = await signUp(url, 'Ben');
    expect(await workspaceOf(ben)).not.toBe('first');
    expect(server.said.join('\n')).toContain('Nobody has an account yet');
    await server.restart();
    expect(server.said.join('\n')).not.toContain('Nobody has an account yet');
    expect(server.said.join('\n')).toContain('The first workspace has no owner yet');
    const ann = await setUp();
    expect(await workspaceOf(ann)).toBe('first');
  });

  it('makes no sense of a request under a name that is none', async () => {
    await start();
    for (const [line, host, expected] of [
      ['GET /api/auth/ok HTTP/1.1', 'no host at all', 400],
      ['GET /api/auth/ok HTTP/1.1', 'maps.example.org', 200],
      ['GET http://evil.example/api/auth/ok HTTP/1.1', 'maps.example.org', 200],
    ] as const) {
      const answer = await raw(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect([line, host, Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])]).toEqual([line, host, expected]);
    }
  });

  /** Sends something that is nearly HTTP. */
  function raw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(text));
      let received = '';
      socket.setEncoding('utf8').on('data', (data) => {
        received += data;
      });
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });
  }

  describe('invites', () => {
    it('by a link that many may take, each with an account that they make on the way', async () => {
      await start();
      const ann = await setUp();
      const { token, url: address } = await invite(ann, 'first', { role: 'editor' });
      expect(new URL(address).pathname).toBe(`/invitations/${token}`);
      expect(new URL(address).port).toBe(new URL(server.url).port);
      const seen = await nobody.send('GET', `/api/invitations/${token}`);
      expect(seen.body).toEqual({ workspace: { id: 'first', name: 'Maps' }, role: 'editor' });
      for (const name of ['Ben', 'Cleo']) {
        const { status, body, headers } = await accept(nobody, token, { account: account(name) });
        expect([status, body]).toEqual([200, { id: 'first', name: 'Maps', role: 'editor' }]);
        const them = new ApiClient(url, { cookie: cookiesOf(headers) });
        expect((await sessionOf(them)).workspaces).toEqual([body]);
      }
      expect((await accept(nobody, token, {})).status).toBe(401);
      // Whoever has an account says so by signing in.
      expect((await accept(nobody, token, { account: account('Ben') })).status).toBe(422);
    });

    it('one person by their address, once', async () => {
      await start();
      const ann = await setUp();
      const { token, email } = await invite(ann, 'first', { role: 'viewer', email: 'Ben@Example.org' });
      expect(email).toBe('ben@example.org');
      const answers = await Promise.all(
        ['Ben', 'Cleo', 'Dan'].map((name) => accept(nobody, token, { account: account(name) })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
      expect(await server.inDatabase(({ sql }) => sql.query('SELECT id FROM users'))).toHaveLength(2);
    });

    it('somebody still whose server was killed on their way in', async () => {
      await start();
      const ann = await setUp();
      const { id, token } = await invite(ann, 'first', { role: 'viewer', email: emailOf('Ben') });
      // That server came only so far.
      await server.inDatabase((database) => new InvitationsRepository(database).claim(id, 'first'));
      const take = async () => (await accept(nobody, token, { account: account('Ben') })).status;
      expect(await take()).toBe(404);
      await server.inDatabase(({ sql }) => sql.query('UPDATE invitations SET claimed_until = now()'));
      expect([await take(), await take()]).toEqual([200, 404]);
    });

    it('nobody any more once it is withdrawn or its time is over', async () => {
      await start();
      const ann = await setUp();
      const withdrawn = await invite(ann, 'first', { role: 'editor' });
      const path = `/api/workspaces/first/invitations/${withdrawn.id}`;
      expect((await ann.send('DELETE', path)).status).toBe(204);
      expect((await ann.send('DELETE', path)).status).toBe(404);
      const late = await invite(ann, 'first', { role: 'editor' });
      await server.inDatabase(({ sql }) =>
        sql.query(`UPDATE invitations SET expires_at = now() - interval '1 second'`),
      );
      for (const { token } of [withdrawn, late, { token: 'made up' }]) {
        expect((await nobody.send('GET', `/api/invitations/${token}`)).status).toBe(404);
        expect((await accept(nobody, token, { account: account('Ben') })).status).toBe(404);
      }
      expect((await ann.send('GET', '/api/workspaces/first/invitations')).body).toEqual([]);
    });

    it('several owners, each by a link of their own', async () => {
      await start();
      const ann = await setUp();
      const links = [await invite(ann, 'first', { role: 'owner' }), await invite(ann, 'first', { role: 'owner' })];
      const statuses = [];
      for (const [index, { token }] of links.entries()) {
        statuses.push((await accept(nobody, token, { account: account(['Ben', 'Cleo'][index] as string) })).status);
        statuses.push((await accept(nobody, token, { account: account('Dan') })).status);
      }
      expect(statuses).toEqual([200, 404, 200, 404]);
    });

    it('a visitor who makes an account on the way, and keeps what they drew', async () => {
      await start({});
      const ann = await signUp(url, 'Ann');
      const visitor = new ApiClient(url);
      const { id } = await visitor.create({ title: 'Drawn before' });
      const { token } = await invite(ann, await workspaceOf(ann), { role: 'editor' });
      const { status, headers } = await accept(visitor, token, { account: account('Ben') });
      expect(status).toBe(200);
      const ben = new ApiClient(url, { cookie: cookiesOf(headers) });
      expect((await ben.read(id)).title).toBe('Drawn before');
      expect((await sessionOf(ben)).workspaces).toHaveLength(2);
    });

    it('never to less than somebody has already', async () => {
      await start({});
      const ann = await signUp(url, 'Ann');
      const ben = await signUp(url, 'Ben');
      const workspaceId = await workspaceOf(ann);
      await bringIn(ann, workspaceId, ben, 'editor');
      await bringIn(ann, workspaceId, ben, 'viewer');
      await bringIn(ann, workspaceId, ann, 'viewer');
      const roleOf = async (client: ApiClient) =>
        (await sessionOf(client)).workspaces.find(({ id }) => id === workspaceId)?.role;
      expect([await roleOf(ann), await roleOf(ben)]).toEqual(['owner', 'editor']);
    });
  });

  it('keeps no secret as it is', async () => {
    await start();
    const ann = await setUp();
    const { token } = await invite(ann, 'first', { role: 'editor' });
    const listed = await ann.send<MadeInvitation[]>('GET', '/api/workspaces/first/invitations');
    expect(JSON.stringify(listed.body)).not.toContain(token);
    const rows = await server.inDatabase(({ sql }) =>
      sql.query<{ hash: string }>('SELECT token_hash AS hash FROM invitations'),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.hash).not.toContain(token);
    const accounts = await server.inDatabase(({ sql }) => sql.query('SELECT * FROM accounts'));
    expect(JSON.stringify(accounts)).not.toContain(PASSWORD);
  });
});
