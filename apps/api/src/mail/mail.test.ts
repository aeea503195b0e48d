import { request as httpRequest } from 'node:http';
import type { LetterToPassOn, Thread } from '@milepost/schema/http';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../logger.ts';
import { MapAccess } from '../maps/mapAccess.ts';
import { ApiClient } from '../testing/apiClient.ts';
import type { MailServer } from '../testing/mailServer.ts';
import { startMailServer } from '../testing/mailServer.ts';
import {
  bringIn,
  emailOf,
  invite,
  OPEN_HOST,
  sessionOf,
  signIn,
  signUp,
  userIdOf,
  workspaceOf,
} from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { deliverBySmtp } from './deliverBySmtp.ts';
import { Digests } from './digests.ts';
import { LettersRepository } from './letters.repository.ts';
import { NoticesRepository } from './notices.repository.ts';
import { PostOffice } from './postOffice.ts';
import { Unsubscribing } from './unsubscribe.ts';

const PUBLIC_URL = 'https://maps.example.org';
const FROM = 'Milepost <maps@example.org>';
const log = createLogger('silent');
const OFTEN = { round: 20, secondAttempt: 1_500 };

describe.each(DATABASE_KINDS)('mail of a server on the %s database', (kind) => {
  let mail: MailServer;
  let server: TestServer;
  const url = () => server.url;

  beforeAll(async () => {
    mail = await startMailServer();
    server = await startTestServer(kind, {
      smtpUrl: mail.url,
      publicUrl: PUBLIC_URL,
      mailFrom: FROM,
      signUp: 'open',
    });
  });
  afterAll(async () => {
    await server?.close();
    await mail?.close();
  });
  beforeEach(() => {
    mail.received.length = 0;
  });

  const arrived = async (name: string, subject: RegExp) => {
    const find = () => mail.received.find((letter) => letter.to === emailOf(name) && subject.test(letter.subject));
    await waitFor(() => find() !== undefined, `a letter to ${name}`);
    return find() as NonNullable<ReturnType<typeof find>>;
  };
  /** Follows a link of a letter, which leads to the public address, on this server. */
  const follow = (body: string) => {
    const link = body.match(/https:\/\/maps\.example\.org(\S+)/)?.[1] ?? '';
    return fetch(`${url()}${link}`, { redirect: 'manual' });
  };
  /** Confirms somebody's address, as digests go to nobody else. */
  const confirmed = async (name: string) => {
    const client = await signUp(url, name);
    await follow((await arrived(name, /Confirm/)).body);
    expect((await sessionOf(client)).user?.emailVerified).toBe(true);
    return client;
  };

  it('confirms an address by a link', async () => {
    await confirmed('Vera');
    const { headers } = await arrived('Vera', /Confirm/);
    expect(headers.get('from')).toBe(FROM);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('gives nobody a map by an address that may be somebody else’s', async () => {
    const owner = await confirmed('Ole');
    await signUp(url, 'Pia');
    const { id } = await owner.create({ title: 'For Pia' });
    const people = [
      { userId: await userIdOf(owner), role: 'owner' },
      { email: emailOf('Pia'), role: 'editor' },
    ];
    const give = () => owner.send('PUT', `/api/maps/${id}/people`, { json: { people } });
    expect(await give()).toMatchObject({ status: 422, body: { errors: [{ path: 'people.1' }] } });
    await follow((await arrived('Pia', /Confirm/)).body);
    expect((await give()).status).toBe(200);
  });

  it('sets a new password by a link, once', async () => {
    await signUp(url, 'Rosa');
    const nobody = new ApiClient(url, {});
    const json = { email: emailOf('Rosa'), redirectTo: '/new-password' };
    expect((await nobody.send('POST', '/api/auth/request-password-reset', { json })).status).toBe(200);
    const answer = await follow((await arrived('Rosa', /password/)).body);
    const token = new URL(answer.headers.get('location') ?? '', PUBLIC_URL).searchParams.get('token');
    const set = (newPassword: string) =>
      nobody.send('POST', '/api/auth/reset-password', { json: { token, newPassword } });
    expect((await set('a whole new password')).status).toBe(200);
    expect((await set('another password yet')).status).toBe(400);
    await ApiClient.signIn(url, { email: emailOf('Rosa'), password: 'a whole new password' });
    await expect(signIn(url, 'Rosa')).rejects.toThrow('401');
  });

  it('invites by letter, whatever the names say', async () => {
    const ann = await signUp(url, 'Ann');
    const id = await workspaceOf(ann);
    const rename = (name: string) => ann.send('PATCH', `/api/workspaces/${id}`, { json: { name } });
    expect((await rename('Bcc: all@example.org\r\n\r\nShop')).status).toBe(422);
    expect((await rename('Bcc: all@example.org\n\nShop')).status).toBe(204);
    await invite(ann, id, { role: 'editor', email: emailOf('Ivo') });
    const letter = await arrived('Ivo', /Ann invites you/);
    expect(letter.headers.has('bcc')).toBe(false);
    expect(letter.body).toContain('in the workspace “Bcc: all@example.org Shop”');
    expect(letter.body).toContain(`${PUBLIC_URL}/invitations/`);
  });

  it('writes to no more strangers for somebody than they could know', async () => {
    const mia = await signUp(url, 'Mia');
    const path = `/api/workspaces/${await workspaceOf(mia)}/invitations`;
    const make = (json: object) => mia.send('POST', path, { json: { role: 'viewer', ...json } });
    const statuses: number[] = [];
    for (let index = 0; index < 61; index++) {
      statuses.push((await make({ email: `stranger${index}@example.org` })).status);
    }
    expect(statuses).toEqual([...Array(60).fill(201), 429]);
    expect((await make({})).status).toBe(201);
  });

  it('tells of comments in one letter, and ends that by one click', async () => {
    const ann = await confirmed('Anna');
    const ben = await confirmed('Bent');
    const outsider = await confirmed('Otto');
    await bringIn(ann, await workspaceOf(ann), ben, 'commenter');
    const { id } = await ann.create({ title: 'Checkout', workspaceId: await workspaceOf(ann) });
    await ann.send('PUT', `/api/maps/${id}/people`, {
      json: {
        people: [
          { userId: await userIdOf(ann), role: 'owner' },
          { userId: await userIdOf(outsider), role: 'viewer' },
        ],
      },
    });
    const say = async (who: ApiClient, body: string, to: ApiClient[] = []) => {
      const mentions = await Promise.all(to.map(userIdOf));
      const json = { anchor: { kind: 'map' }, body, mentions };
      const answer = await who.send<Thread>('POST', `/api/maps/${id}/threads`, { json });
      expect(answer.status).toBe(201);
      return answer.body;
    };
    const first = await say(ann, 'Why here?', [outsider]);
    // Whom a comment calls only later is told of it as well, and nobody twice.
    const rewritten = `/api/maps/${id}/threads/${first.id}/comments/${first.comments[0]?.id}`;
    const mentions = await Promise.all([ben, outsider].map(userIdOf));
    await ann.send('PATCH', rewritten, { json: { body: 'Why here?', mentions } });
    await ben.send('POST', `/api/maps/${id}/threads/${first.id}/comments`, { json: { body: 'Because.' } });
    await say(ben, 'And this?', [ann]);
    // Who is not on the map any more hears nothing of it.
    await ann.send('PUT', `/api/maps/${id}/people`, {
      json: { people: [{ userId: await userIdOf(ann), role: 'owner' }] },
    });

    mail.received.length = 0;
    const unsubscribing = new Unsubscribing('secret');
    const collect = () =>
      server.inDatabase(async (database) => {
        const office = new PostOffice(new LettersRepository(database), deliverBySmtp(mail.url, FROM), log, OFTEN);
        const parts = {
          notices: new NoticesRepository(database),
          office,
          access: new MapAccess(database.sql),
          unsubscribing,
        };
        const digests = new Digests({ ...parts, publicUrl: PUBLIC_URL, log }, { round: 60_000, waited: 0 });
        await digests.collect();
        await digests.close();
        await office.close();
      });
    await collect();
    expect(mail.received.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      [emailOf('Anna'), '2 new comments on “Checkout”'],
      [emailOf('Bent'), '1 new comment on “Checkout”'],
    ]);
    const { body, headers } = await arrived('Anna', /comments/);
    expect(body).toContain('Bent: Because.');
    expect(body).toContain('Bent: And this?');
    expect(body).toContain(`${PUBLIC_URL}/maps/${id}?thread=${first.id}`);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    mail.received.length = 0;
    await collect();
    expect(mail.received).toEqual([]);
  });

  it('ends letters about comments only for whom the link was made', async () => {
    const cleo = await confirmed('Cleo');
    const click = (token: string) =>
      fetch(`${url()}/api/unsubscribe/${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    const secret = await server.inDatabase(async ({ sql }) => {
      const [row] = await sql.query<{ value: string }>(`SELECT value FROM settings WHERE key = 'auth-secret'`, []);
      return row?.value ?? '';
    });
    const token = new Unsubscribing(secret).tokenOf(await userIdOf(cleo));
    expect((await click(`${token}x`)).status).toBe(404);
    expect((await fetch(`${url()}/api/unsubscribe/${token}`, { redirect: 'manual' })).status).toBe(302);
    expect((await sessionOf(cleo)).user?.wantsDigests).toBe(true);
    expect((await click(token)).status).toBe(204);
    expect((await sessionOf(cleo)).user?.wantsDigests).toBe(false);
    await cleo.send('PATCH', '/api/account', { json: { wantsDigests: true } });
    expect((await sessionOf(cleo)).user?.wantsDigests).toBe(true);
  });

  it('sends no digest any more that was written before somebody ended them', async () => {
    const dina = await confirmed('Dina');
    const userId = await userIdOf(dina);
    mail.refuse(true);
    await server.inDatabase(async (database) => {
      const letter = { userId, email: emailOf('Dina'), subject: 'S', body: 'B', url: 'u' };
      const letters = new LettersRepository(database);
      for (const kind of ['digest', 'reset_password'] as const) {
        await letters.keep({ ...letter, kind, expiresAt: new Date(Date.now() + 60_000) });
      }
    });
    await dina.send('PATCH', '/api/account', { json: { wantsDigests: false } });
    const left = await server.inDatabase(({ sql }) =>
      sql.query('SELECT kind::text FROM letters WHERE user_id = $1', [userId]),
    );
    mail.refuse(false);
    expect(left).toEqual([{ kind: 'reset_password' }]);
  });

  it('shows no owner the links of letters that are sent', async () => {
    const owner = await signUp(url, 'Oda');
    const member = await signUp(url, 'Mila');
    const workspace = await workspaceOf(owner);
    await bringIn(owner, workspace, member, 'editor');
    mail.refuse(true);
    const forgot = { email: emailOf('Mila'), redirectTo: '/new-password' };
    await new ApiClient(url, {}).send('POST', '/api/auth/request-password-reset', { json: forgot });
    const { body } = await owner.send<LetterToPassOn[]>('GET', `/api/workspaces/${workspace}/letters`);
    mail.refuse(false);
    expect(body).toEqual([]);
  });

  it('lets each server take one letter at a time, so that none waits in the hands of one that is slow', async () => {
    await server.inDatabase(async (database) => {
      const letters = new LettersRepository(database);
      const expiresAt = new Date(Date.now() + 60_000);
      const letter = { kind: 'invitation', userId: undefined, email: 'x@example.org', body: 'B', url: 'u' } as const;
      await database.sql.query('DELETE FROM letters');
      for (const subject of ['1', '2']) await letters.keep({ ...letter, subject, expiresAt });
      const [slow, fast] = [await letters.takeDue(60_000), await letters.takeDue(60_000)];
      expect([slow?.subject, fast?.subject]).toEqual(['1', '2']);
      expect(await letters.takeDue(60_000)).toBeUndefined();
      for (const taken of [slow, fast]) await letters.sent(taken?.id ?? '');
    });
  });

  it('writes to everybody who waits, however much one of them is to be told', async () => {
    await server.inDatabase(async (database) => {
      const { sql } = database;
      const mapId = (await sql.query<{ id: string }>('SELECT id FROM maps LIMIT 1'))[0]?.id ?? '';
      await sql.query(
        `INSERT INTO threads (id, map_id, number, anchor_kind, anchor_label) VALUES ('t', $1, 99, 'map', '')`,
        [mapId],
      );
      await sql.query(
        `INSERT INTO users (id, name, email) SELECT 'u' || n, 'U', 'u' || n || '@example.org' FROM generate_series(1, 3) n`,
      );
      await sql.query(
        `INSERT INTO comments (id, thread_id, author_name, body) SELECT 'c' || n, 't', 'A', 'x' FROM generate_series(1, 150) n`,
      );
      await sql.query(
        `INSERT INTO notices (user_id, comment_id, created_at)
         SELECT u.id, c.id, now() - interval '1 hour' FROM users u, comments c
         WHERE c.thread_id = 't' AND (u.id = 'u1' OR c.id = 'c1' AND u.id IN ('u2', 'u3'))`,
      );
      const due = await new NoticesRepository(database).whoIsDue(60_000);
      expect(due.map(({ id }) => id).filter((id) => /^u\d$/.test(id))).toEqual(['u1', 'u2', 'u3']);
      await sql.query(`DELETE FROM threads WHERE id = 't'`);
      await sql.query(`DELETE FROM users WHERE id IN ('u1', 'u2', 'u3')`);
    });
  });

  it('tries again what could not be sent, and sends it once', async () => {
    mail.refuse(true);
    const logged: string[] = [];
    const told = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
    await server.inDatabase(async (database) => {
      const letters = new LettersRepository(database);
      const expiresAt = new Date(Date.now() + 60_000);
      const letter = {
        kind: 'invitation',
        userId: undefined,
        email: emailOf('Late'),
        subject: 'S',
        body: 'B',
        url: 'u',
      } as const;
      const [one, other] = [0, 1].map(() => new PostOffice(letters, deliverBySmtp(mail.url, FROM), told, OFTEN));
      await one?.post({ ...letter, expiresAt });
      await one?.post({ ...letter, subject: 'Too late', expiresAt: new Date(Date.now() - 1) });
      await one?.collect();
      expect(mail.received).toEqual([]);
      await waitFor(() => logged.join('').includes('"kind":"invitation"'), 'the failure to be logged');
      expect(logged.join('')).not.toContain(emailOf('Late'));
      mail.refuse(false);
      await waitFor(() => mail.received.length > 0, 'the letter');
      await Promise.all([one?.collect(), other?.collect()]);
      await Promise.all([one?.close(), other?.close()]);
      expect(mail.received.map(({ subject }) => subject)).toEqual(['S']);
    });
  });
});

describe('a server that sends no mail', () => {
  let server: TestServer;
  const url = () => server.url;
  beforeAll(async () => {
    server = await startTestServer('embedded');
  });
  afterAll(() => server?.close());

  it('shows an owner the links of those who belong to nobody else', async () => {
    const owner = await signUp(url, 'Olga');
    const member = await signUp(url, 'Mara');
    const workspace = await workspaceOf(owner);
    await bringIn(owner, workspace, member, 'editor');
    const forgot = { email: emailOf('Mara'), redirectTo: '/new-password' };
    await new ApiClient(url, {}).send('POST', '/api/auth/request-password-reset', { json: forgot });
    const shown = async (who: ApiClient, id: string) => {
      const { status, body } = await who.send<LetterToPassOn[]>('GET', `/api/workspaces/${id}/letters`);
      return status === 200 ? body.map((letter) => letter.kind).sort() : status;
    };
    expect(await shown(owner, workspace)).toEqual(['reset_password', 'verify_email']);
    expect(await shown(member, workspace)).toBe(403);
    // Somebody else's maps would be open to this owner too.
    const other = await signUp(url, 'Nils');
    await bringIn(other, await workspaceOf(other), member, 'viewer');
    expect(await shown(owner, workspace)).toEqual([]);
    expect(await shown(other, await workspaceOf(other))).toEqual([]);
  });
});

describe('a server that sends no mail and has no address of its own', () => {
  let server: TestServer;
  const url = () => server.url;
  beforeAll(async () => {
    server = await startTestServer('embedded', { host: OPEN_HOST, signUp: 'open' });
  });
  afterAll(() => server?.close());

  it('shows an owner links under the name by which they ask, whatever name the link was asked for under', async () => {
    const owner = await signUp(url, 'Olga');
    const member = await signUp(url, 'Mara');
    const workspace = await workspaceOf(owner);
    await bringIn(owner, workspace, member, 'editor');
    const body = JSON.stringify({ email: emailOf('Mara'), redirectTo: '/new-password' });
    const asked = await new Promise<number>((resolve, reject) => {
      const headers = { host: 'elsewhere.example', 'content-type': 'application/json' };
      const request = httpRequest(`${url()}/api/auth/request-password-reset`, { method: 'POST', headers }, (answer) =>
        resolve(answer.resume().statusCode ?? 0),
      );
      request.on('error', reject).end(body);
    });
    expect(asked).toBe(200);
    const letters = await owner.send<LetterToPassOn[]>('GET', `/api/workspaces/${workspace}/letters`);
    const links = letters.body.map((letter) => new URL(letter.url));
    const { origin } = new URL(url());
    expect(links.map((link) => link.origin)).toEqual([origin, origin]);
    expect(links.map(({ pathname }) => pathname.split('/')[3]).sort()).toEqual(['reset-password', 'verify-email']);
  });
});
