import type { ListMapsResponse, MapPeople, Problem, RoleName } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, emailOf, signUp, tokenOf, userIdOf, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('/api/maps/:id/people on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let cleo: ApiClient;
  let benId: string;
  let workspaceId: string;
  let mapId: string;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    [ann, ben, cleo] = [await signUp(url, 'Ann'), await signUp(url, 'Ben'), await signUp(url, 'Cleo')];
    benId = await userIdOf(ben);
    workspaceId = await workspaceOf(ann);
    // Ben edits in Ann's workspace; Cleo has nothing to do with it.
    await bringIn(ann, workspaceId, ben, 'editor');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    mapId = (await ben.create({ title: 'Ben’s', workspaceId })).id;
  });

  const put = (by: ApiClient, json: object) =>
    by.send<MapPeople & Problem>('PUT', `/api/maps/${mapId}/people`, { json });
  const named = (name: string, role: RoleName) => ({ email: emailOf(name), role });
  const statusFor = async (who: ApiClient) => (await who.send('GET', `/api/maps/${mapId}`)).status;
  const listed = async (who: ApiClient, query = '') => {
    const { body } = await who.send<ListMapsResponse>('GET', `/api/maps?limit=100${query}`);
    return body.items.find(({ id }) => id === mapId);
  };

  it('are those who made it, and everybody in the workspace, to begin with', async () => {
    const { body } = await ann.send<MapPeople>('GET', `/api/maps/${mapId}/people`);
    expect(body).toEqual({
      visibility: 'workspace',
      people: [{ userId: benId, name: 'Ben', email: emailOf('Ben'), role: 'owner' }],
    });
    expect((await listed(ben))?.role).toBe('owner');
    expect(await statusFor(cleo)).toBe(404);
  });

  it('keep a private map from the workspace, even from its owner', async () => {
    expect((await put(ben, { visibility: 'private' })).body.visibility).toBe('private');
    expect(await statusFor(ann)).toBe(404);
    expect(await listed(ann)).toBeUndefined();
    expect(await listed(ann, `&workspaceId=${workspaceId}`)).toBeUndefined();
    for (const [method, path, json] of [
      ['PUT', '/people', { visibility: 'workspace' }],
      ['GET', '/people'],
      ['GET', '/export.json'],
      ['GET', '/thumbnail.png'],
      ['POST', '/duplicate', {}],
      ['DELETE', ''],
      ['PATCH', '', { changes: [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }] }],
    ] as const) {
      const { status } = await ann.send(method, `/api/maps/${mapId}${path}`, json ? { json } : {});
      expect([method, path, status]).toEqual([method, path, 404]);
    }
    await ben.send('DELETE', `/api/maps/${mapId}`);
    expect(await listed(ann, '&trash=true')).toBeUndefined();
    expect((await ann.send('POST', `/api/maps/${mapId}/restore`)).status).toBe(404);
    expect((await ann.send('DELETE', `/api/maps/${mapId}?permanent=true`)).status).toBe(404);
  });

  it('bring somebody in from outside the workspace, to this map only', async () => {
    const other = await ann.create({ title: 'Another', workspaceId });
    const json = { people: [named('Ben', 'owner'), named('CLEO', 'viewer')] };
    expect((await put(ben, json)).body.people.map(({ name, role }) => [name, role])).toEqual([
      ['Ben', 'owner'],
      ['Cleo', 'viewer'],
    ]);
    expect(await statusFor(cleo)).toBe(200);
    expect((await listed(cleo))?.role).toBe('viewer');
    expect((await cleo.patch(mapId, [{ op: 'set', in: 'map', fields: { title: 'Hers' } }])).status).toBe(403);
    expect((await cleo.send('GET', `/api/maps/${other.id}`)).status).toBe(404);
    expect((await cleo.send('GET', `/api/workspaces/${workspaceId}/members`)).status).toBe(404);
    // A copy that somebody from outside makes goes to a workspace of their own.
    const copy = await cleo.send<{ id: string }>('POST', `/api/maps/${mapId}/duplicate`);
    expect(copy.status).toBe(201);
    expect((await ann.send('GET', `/api/maps/${copy.body.id}`)).status).toBe(404);
    await put(ben, { people: [named('Ben', 'owner')] });
    expect(await statusFor(cleo)).toBe(404);
  });

  it('have the stronger of two roles', async () => {
    await put(ben, { people: [named('Ben', 'viewer'), named('Ann', 'owner')] });
    expect((await listed(ben))?.role).toBe('editor');
    expect((await ben.patch(mapId, [{ op: 'set', in: 'map', fields: { owner: 'Ben' } }])).status).toBe(200);
    await put(ann, { visibility: 'private' });
    expect((await listed(ben))?.role).toBe('viewer');
    expect((await ben.patch(mapId, [{ op: 'set', in: 'map', fields: { owner: 'Ben' } }])).status).toBe(403);
  });

  it('are decided by owners only', async () => {
    await put(ben, { people: [named('Ben', 'owner'), named('Cleo', 'editor')] });
    expect((await put(cleo, { people: [named('Cleo', 'owner')] })).status).toBe(403);
    expect((await put(cleo, { visibility: 'private' })).status).toBe(403);
    const script = await tokenOf(ben, url, 'editor');
    expect((await put(script, { visibility: 'private' })).status).toBe(403);
    // An owner of the workspace owns what is open to it.
    expect((await put(ann, { people: [named('Ann', 'owner')] })).status).toBe(200);
  });

  it.each<[string, object[], string]>([
    ['nobody who owns it', [named('Ben', 'editor')], 'people'],
    ['nobody at all', [], 'people'],
    ['a stranger', [named('Ben', 'owner'), named('Stranger', 'viewer')], 'people.1'],
    ['somebody twice', [named('Ben', 'owner'), named('BEN', 'viewer')], 'people'],
    ['a made-up role', [{ email: emailOf('Ben'), role: 'god' }], 'people.0.role'],
    ['a reserved key', [{ userId: '__proto__', role: 'owner' }], 'people.0.userId'],
  ])('are never %s', async (_, people, path) => {
    const { status, body } = await put(ben, { people });
    expect(status).toBe(422);
    expect(body.errors?.map((fault) => fault.path)).toContain(path);
    expect((await listed(ben))?.role).toBe('owner');
  });

  it('are one list or the other when two decide at once', async () => {
    for (let round = 0; round < 5; round++) {
      const lists = [
        [named('Ben', 'owner'), named('Cleo', 'editor')],
        [named('Ann', 'owner'), named('Ben', 'owner')],
        [named('Ben', 'owner')],
      ];
      const answers = await Promise.all(lists.map((people) => put(ben, { people })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const { body } = await ben.send<MapPeople>('GET', `/api/maps/${mapId}/people`);
      const names = body.people.map(({ name }) => name).sort();
      expect([['Ben', 'Cleo'], ['Ann', 'Ben'], ['Ben']]).toContainEqual(names);
    }
  });

  it('of a copy are no more than those of the map', async () => {
    await put(ben, { visibility: 'private' });
    const { body } = await ben.send<{ id: string }>('POST', `/api/maps/${mapId}/duplicate`);
    expect((await ben.send('GET', `/api/maps/${body.id}`)).status).toBe(200);
    expect((await ann.send('GET', `/api/maps/${body.id}`)).status).toBe(404);
  });
});
