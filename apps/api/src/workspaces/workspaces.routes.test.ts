import type { MapPeople, Member, Problem, RoleName, WorkspaceSummary } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, emailOf, sessionOf, signUp, tokenOf, userIdOf, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('/api/workspaces on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let annId: string;
  let benId: string;
  let workspaceId: string;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    ann = await signUp(url, 'Ann');
    ben = await signUp(url, 'Ben');
    [annId, benId] = await Promise.all([userIdOf(ann), userIdOf(ben)]);
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    const { body } = await ann.send<WorkspaceSummary>('POST', '/api/workspaces', { json: { name: 'Shop' } });
    workspaceId = body.id;
  });

  const members = async () => {
    const { body } = await ann.send<Member[]>('GET', `/api/workspaces/${workspaceId}/members`);
    return Object.fromEntries(body.map(({ name, role }) => [name, role]));
  };
  const memberPath = (userId: string) => `/api/workspaces/${workspaceId}/members/${userId}`;
  const setRole = (by: ApiClient, userId: string, role: RoleName) =>
    by.send<Problem>('PATCH', memberPath(userId), { json: { role } });
  const remove = (by: ApiClient, userId: string) => by.send<Problem>('DELETE', memberPath(userId));

  it('gives everybody one to begin with, once', async () => {
    const cleo = await signUp(url, 'Cleo');
    const lists = await Promise.all(Array.from({ length: 5 }, () => cleo.send('GET', '/api/workspaces')));
    for (const { body } of lists) expect(body).toEqual(lists[0]?.body);
    expect(lists[0]?.body).toEqual([{ id: expect.any(String), name: 'My maps', role: 'owner' }]);
  });

  it('has 500 open invitations at most', async () => {
    await server.inDatabase(({ sql }) =>
      sql.query(
        `INSERT INTO invitations (id, workspace_id, role, token_hash, expires_at)
         SELECT 'i' || n, $1, 'viewer', 'i' || n, now() + interval '1 hour' FROM generate_series(1, 499) n`,
        [workspaceId],
      ),
    );
    const path = `/api/workspaces/${workspaceId}/invitations`;
    const make = () => ann.send<Problem>('POST', path, { json: { role: 'viewer' } });
    expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('500') } });
    await ann.send('DELETE', `${path}/i1`);
    expect((await make()).status).toBe(201);
  });

  it('makes one, renames it and tells who is in it', async () => {
    expect(workspaceId).toMatch(/^[\w-]+$/);
    expect((await ann.send('PATCH', `/api/workspaces/${workspaceId}`, { json: { name: 'Our shop' } })).status).toBe(
      204,
    );
    const { workspaces } = await sessionOf(ann);
    expect(workspaces).toContainEqual({ id: workspaceId, name: 'Our shop', role: 'owner' });
    await bringIn(ann, workspaceId, ben, 'commenter');
    const { body } = await ben.send<Member[]>('GET', `/api/workspaces/${workspaceId}/members`);
    const joinedAt = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(body).toEqual([
      { userId: annId, name: 'Ann', email: emailOf('Ann'), role: 'owner', joinedAt },
      { userId: benId, name: 'Ben', email: emailOf('Ben'), role: 'commenter', joinedAt },
    ]);
  });

  it.each([
    ['', ''],
    ['x'.repeat(501), 'name'],
    ['a\0b', 'name'],
  ])('takes no name like %.5s that nobody could read', async (name, path) => {
    const { status, body } = await ann.send('POST', '/api/workspaces', { json: { name } });
    expect([status, body.errors?.[0]?.path ?? '']).toEqual(path ? [422, path] : [201, '']);
  });

  it('keeps its last owner, whoever wants them gone', async () => {
    await bringIn(ann, workspaceId, ben, 'editor');
    for (const { status, body } of [
      await setRole(ann, annId, 'viewer'),
      await remove(ann, annId),
      await setRole(ann, annId, 'editor'),
    ]) {
      expect([status, body.detail]).toEqual([409, 'Make somebody else an owner first.']);
    }
    expect((await setRole(ann, annId, 'owner')).status).toBe(204);
    expect((await setRole(ann, benId, 'owner')).status).toBe(204);
    expect((await remove(ann, annId)).status).toBe(204);
    expect((await ann.send('GET', `/api/workspaces/${workspaceId}/members`)).status).toBe(404);
    expect((await remove(ben, benId)).status).toBe(409);
  });

  it('keeps one of two owners who remove each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { body } = await ann.send<WorkspaceSummary>('POST', '/api/workspaces', {
        json: { name: `Round ${round}` },
      });
      workspaceId = body.id;
      await bringIn(ann, workspaceId, ben, 'owner');
      await Promise.all([remove(ann, benId), remove(ben, annId), setRole(ben, benId, 'viewer'), remove(ann, annId)]);
      const lists = await Promise.all(
        [ann, ben].map((who) => who.send<Member[]>('GET', `/api/workspaces/${workspaceId}/members`)),
      );
      const seen = lists.filter(({ status }) => status === 200);
      expect(seen.length).toBeGreaterThan(0);
      expect(seen[0]?.body.some(({ role }) => role === 'owner')).toBe(true);
    }
  });

  it('lets members leave, and not make others leave', async () => {
    const cleo = await signUp(url, 'Dan');
    await bringIn(ann, workspaceId, ben, 'editor');
    await bringIn(ann, workspaceId, cleo, 'viewer');
    expect((await remove(ben, await userIdOf(cleo))).status).toBe(403);
    expect((await setRole(ben, benId, 'owner')).status).toBe(403);
    expect((await remove(cleo, await userIdOf(cleo))).status).toBe(204);
    expect(await members()).toEqual({ Ann: 'owner', Ben: 'editor' });
    expect((await remove(ann, 'nobody')).status).toBe(404);
    expect((await setRole(ann, 'nobody', 'editor')).status).toBe(404);
  });

  it('keeps the maps of those who go, and gives those without an owner to its owners', async () => {
    await bringIn(ann, workspaceId, ben, 'editor');
    const own = await ben.create({ title: 'Ben’s', workspaceId });
    const hidden = await ben.create({ title: 'Hidden', workspaceId });
    const elsewhere = await ben.create({ title: 'Elsewhere' });
    await ben.send('PUT', `/api/maps/${hidden.id}/people`, { json: { visibility: 'private' } });
    expect((await ann.send('GET', `/api/maps/${hidden.id}`)).status).toBe(404);
    await remove(ann, benId);
    for (const { id } of [own, hidden]) {
      expect((await ben.send('GET', `/api/maps/${id}`)).status).toBe(404);
      const { body } = await ann.send<MapPeople>('GET', `/api/maps/${id}/people`);
      expect(body.people).toEqual([{ userId: annId, name: 'Ann', email: emailOf('Ann'), role: 'owner' }]);
    }
    expect((await ben.send('GET', `/api/maps/${elsewhere.id}`)).status).toBe(200);
  });

  it('is nothing to those outside', async () => {
    const path = `/api/workspaces/${workspaceId}`;
    for (const [method, end, json] of [
      ['PATCH', '', { name: 'Taken' }],
      ['GET', '/members'],
      ['PATCH', `/members/${annId}`, { role: 'viewer' }],
      ['DELETE', `/members/${annId}`],
      ['DELETE', `/members/${benId}`],
      ['GET', '/invitations'],
      ['POST', '/invitations', { role: 'owner' }],
    ] as const) {
      const { status } = await ben.send(method, `${path}${end}`, json ? { json } : {});
      expect([method, end, status]).toEqual([method, end, 404]);
    }
    expect((await ben.send('POST', '/api/maps', { json: { workspaceId } })).status).toBe(404);
    expect(await members()).toEqual({ Ann: 'owner' });
  });

  it('does not take what belongs to another for its own', async () => {
    const other = await workspaceOf(ben);
    const { body } = await ben.send<{ id: string }>('POST', `/api/workspaces/${other}/invitations`, {
      json: { role: 'editor' },
    });
    expect((await ann.send('DELETE', `/api/workspaces/${workspaceId}/invitations/${body.id}`)).status).toBe(404);
    expect((await setRole(ann, benId, 'viewer')).status).toBe(404);
    expect((await remove(ann, benId)).status).toBe(404);
    expect((await sessionOf(ben)).workspaces[0]).toMatchObject({ id: other, role: 'owner' });
  });

  it.each(['%00', '__proto__', 'constructor', '..%2Fmembers', "'--", 'x'.repeat(5_000), '%F0%9F%98%80'])(
    'has none that is called %.20s',
    async (id) => {
      for (const [method, path, json] of [
        ['PATCH', `/api/workspaces/${id}`, { name: 'a' }],
        ['GET', `/api/workspaces/${id}/members`],
        ['DELETE', `/api/workspaces/${workspaceId}/members/${id}`],
        ['PATCH', `/api/workspaces/${workspaceId}/members/${id}`, { role: 'viewer' }],
        ['DELETE', `/api/workspaces/${workspaceId}/invitations/${id}`],
        ['DELETE', `/api/tokens/${id}`],
        ['GET', `/api/invitations/${id}`],
        ['GET', `/api/maps/${id}/people`],
      ] as const) {
        const { status } = await ann.send(method, path, json ? { json } : {});
        expect([method, path, status]).toEqual([method, path, 404]);
      }
    },
  );

  it('says what is wrong with ids in bodies and queries that are none', async () => {
    const bad = 'a\0b';
    expect((await ann.send('POST', '/api/maps', { json: { workspaceId: bad } })).status).toBe(422);
    expect((await ann.send('GET', `/api/maps?workspaceId=${encodeURIComponent(bad)}`)).status).toBe(400);
    const { id } = await ann.create();
    const json = { people: [{ userId: bad, role: 'owner' }] };
    expect((await ann.send('PUT', `/api/maps/${id}/people`, { json })).status).toBe(422);
  });

  it('is managed by a token no further than its scope', async () => {
    const scopes = ['viewer', 'commenter', 'editor', 'owner'] as const;
    for (const scope of scopes) {
      const script = await tokenOf(ann, url, scope);
      const mayManage = scope === 'owner';
      const rename = await script.send('PATCH', `/api/workspaces/${workspaceId}`, { json: { name: scope } });
      expect([scope, rename.status]).toEqual([scope, mayManage ? 204 : 403]);
      expect((await script.send('GET', `/api/workspaces/${workspaceId}/members`)).status).toBe(200);
      expect((await script.send('POST', '/api/workspaces', { json: { name: scope } })).status).toBe(
        mayManage ? 201 : 403,
      );
      // Nobody leaves by a token that may only look.
      const other = await ben.send<WorkspaceSummary>('POST', '/api/workspaces', { json: { name: scope } });
      await bringIn(ben, other.body.id, ann, 'editor');
      const left = await script.send('DELETE', `/api/workspaces/${other.body.id}/members/${annId}`);
      expect([scope, left.status]).toEqual([scope, mayManage ? 204 : 403]);
    }
  });
});
