import type { MapPeople, Member, SessionResponse, Thread, VersionSummary } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LiveClient } from '../collaboration/testing/liveClient.ts';
import type { ApiClient } from '../testing/apiClient.ts';
import {
  bringIn,
  emailOf,
  PASSWORD,
  sessionOf,
  signIn,
  signUp,
  tokenOf,
  userIdOf,
  workspaceOf,
} from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';

describe.each(DATABASE_KINDS)('DELETE /api/account on the %s database', (kind) => {
  let server: TestServer;
  const url = () => server.url;
  let count = 0;
  let annName: string;
  let ann: ApiClient;
  let ben: ApiClient;
  let home: string;

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  beforeEach(async () => {
    annName = `Ann${++count}`;
    ann = await signUp(url, annName);
    ben = await signUp(url, `Ben${count}`);
    home = await workspaceOf(ann);
  });

  const leave = (client: ApiClient, json: object = { password: PASSWORD }) =>
    client.send('DELETE', '/api/account', { json });
  const membersOf = async (id: string, client: ApiClient) =>
    (await client.send<Member[]>('GET', `/api/workspaces/${id}/members`)).body;

  it('takes along what is theirs alone, and signs out everywhere', async () => {
    const { id } = await ann.create({ title: 'Only mine' });
    const phone = await signIn(url, annName);
    const token = await tokenOf(ann, url, 'owner');
    const live = new LiveClient(server.url, id, await phone.credentials());
    await live.ready();
    expect((await leave(ann)).status).toBe(204);
    expect((await sessionOf(ann)).user).toBeNull();
    expect((await sessionOf(phone)).user).toBeNull();
    expect((await token.send('GET', '/api/maps')).status).toBe(401);
    await waitFor(() => live.closes.length > 0, 'the live connection to end');
    live.destroy();
    const left = await server.inDatabase(({ sql }) =>
      sql.query('SELECT 1 FROM workspaces WHERE id = $1 UNION ALL SELECT 1 FROM maps WHERE id = $2', [home, id]),
    );
    expect(left).toEqual([]);
    // The address is free again.
    expect((await sessionOf(await signUp(url, annName))).user?.email).toBe(emailOf(annName));
  });

  it('leaves what was made with others to them, without the name', async () => {
    await bringIn(ann, home, ben, 'owner');
    const made = await ann.create({ title: 'Ours', workspaceId: home });
    const hidden = await ann.create({ title: 'Private', workspaceId: home });
    await ann.send('PUT', `/api/maps/${hidden.id}/people`, { json: { visibility: 'private' } });
    const json = { anchor: { kind: 'map' }, body: 'I will be gone' };
    await ann.send('POST', `/api/maps/${made.id}/threads`, { json });
    await ann.patch(made.id, [{ op: 'set', in: 'map', fields: { goal: 'Dry feet' } }]);
    await ann.send('POST', `/api/maps/${made.id}/versions`, { json: { name: 'Mine' } });
    expect((await leave(ann)).status).toBe(204);

    for (const { id } of [made, hidden]) {
      const { body } = await ben.send<MapPeople>('GET', `/api/maps/${id}/people`);
      expect(body.people).toEqual([
        { userId: await userIdOf(ben), name: `Ben${count}`, email: emailOf(`Ben${count}`), role: 'owner' },
      ]);
    }
    const { body: threads } = await ben.send<Thread[]>('GET', `/api/maps/${made.id}/threads`);
    expect(threads[0]?.comments).toMatchObject([{ body: 'I will be gone', author: { name: 'Former member' } }]);
    const { body: versions } = await ben.send<{ items: VersionSummary[] }>('GET', `/api/maps/${made.id}/versions`);
    expect(versions.items[0]).toMatchObject({ name: 'Mine', authors: [{ kind: 'former' }] });
    const everything = await server.inDatabase(({ sql }) =>
      sql.query<{ all: string }>(
        `SELECT string_agg(t::text, '') AS all FROM (
           SELECT u::text FROM users u UNION ALL SELECT c::text FROM comments c UNION ALL SELECT a::text FROM activities a
           UNION ALL SELECT s::text FROM sessions s UNION ALL SELECT v::text FROM verifications v
         ) AS t`,
      ),
    );
    expect(everything[0]?.all).not.toContain(annName);
    expect(everything[0]?.all).not.toContain(emailOf(annName));
  });

  it('leaves no workspace without an owner', async () => {
    await bringIn(ann, home, ben, 'editor');
    await ann.send('PATCH', `/api/workspaces/${home}`, { json: { name: 'Shop' } });
    const { status, body } = await leave(ann);
    expect([status, body.detail]).toEqual([
      409,
      'You are the only owner of “Shop”: make somebody else an owner first.',
    ]);
    expect((await sessionOf(ann)).user).not.toBeNull();
    expect(await membersOf(home, ann)).toHaveLength(2);
    await ann.send('PATCH', `/api/workspaces/${home}/members/${await userIdOf(ben)}`, { json: { role: 'owner' } });
    expect((await leave(ann)).status).toBe(204);
    expect((await membersOf(home, ben)).map(({ role }) => role)).toEqual(['owner']);
  });

  it('leaves no workspace without an owner when all of them go at once', async () => {
    await bringIn(ann, home, ben, 'owner');
    const answers = await Promise.all([leave(ann), leave(ben)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const left = await server.inDatabase(({ sql }) => sql.query('SELECT 1 FROM workspaces WHERE id = $1', [home]));
    expect(left).toEqual([]);
  });

  it('is for whoever knows the password, and neither for visitors nor for tokens', async () => {
    for (const json of [{}, { password: '' }, { password: `${PASSWORD}!` }]) {
      expect((await leave(ann, json)).status).toBe(403);
    }
    expect((await leave(await tokenOf(ann, url, 'owner'))).status).toBe(403);
    expect((await leave(ann, { password: 1 })).status).toBe(422);
    // Who tries on and on has to wait.
    const tries = [];
    for (let attempt = 0; attempt < 5; attempt++) tries.push((await leave(ann, { password: 'guess' })).status);
    expect(tries.at(-1)).toBe(429);
    expect(((await ann.send<SessionResponse>('GET', '/api/session')).body.user ?? {}) as object).toMatchObject({
      name: annName,
    });
  });
});
