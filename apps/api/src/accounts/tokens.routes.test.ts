import type { ApiToken, ListMapsResponse, MadeApiToken, Problem, RoleName } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { sessionOf, signUp, tokenOf, userIdOf, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';

describe.each(DATABASE_KINDS)('/api/tokens on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let mapId: string;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    ann = await signUp(url, 'Ann');
    mapId = (await ann.create({ title: 'Start' })).id;
  });
  afterAll(() => server?.close());

  const make = async (json: object, by = ann) =>
    (await by.send<MadeApiToken & Problem>('POST', '/api/tokens', { json })).body;
  const bearing = (token: string) => new ApiClient(url, { authorization: `Bearer ${token}` });
  const list = async () => (await ann.send<ApiToken[]>('GET', '/api/tokens')).body;
  const isOver = async (script: ApiClient) => (await script.send('GET', '/api/maps')).status === 401;

  it('are a hundred at most for each account', async () => {
    const many = await signUp(url, 'Many');
    const userId = await userIdOf(many);
    await server.inDatabase(({ sql }) =>
      sql.query(
        `INSERT INTO api_tokens (id, user_id, name, token_hash, scope)
         SELECT 't' || n, $1, 'x', 't' || n, 'viewer' FROM generate_series(1, 99) n`,
        [userId],
      ),
    );
    expect(await make({ name: 'last' }, many)).toMatchObject({ name: 'last' });
    expect(await make({ name: 'more' }, many)).toMatchObject({ status: 409, detail: expect.stringContaining('100') });
    await many.send('DELETE', '/api/tokens/t1');
    expect(await make({ name: 'again' }, many)).toMatchObject({ name: 'again' });
  });

  it('are told once, and kept as hashes', async () => {
    const made = await make({ name: 'CI' });
    expect(made).toMatchObject({ name: 'CI', scope: 'editor', lastUsedAt: null });
    expect(made.token).toMatch(/^mp_[\w-]{43}$/);
    const days = (Date.parse(made.expiresAt ?? '') - Date.now()) / (24 * 60 * 60 * 1000);
    expect(days).toBeCloseTo(90, 1);
    const { token, ...shown } = made;
    expect(await list()).toContainEqual(shown);
    expect(JSON.stringify(await list())).not.toContain(token);
    const rows = await server.inDatabase(({ sql }) => sql.query('SELECT * FROM api_tokens'));
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
  });

  it('end at a time that there is', async () => {
    for (const expiresAt of ['tomorrow', '0000-01-01T00:00:00Z']) {
      expect(await make({ name: 'CI', expiresAt })).toMatchObject({ status: 422, errors: [{ path: 'expiresAt' }] });
    }
  });

  it('stand for whoever made them, and tell when they were used', async () => {
    const made = await make({ name: 'script', scope: 'viewer' });
    expect((await bearing(made.token).read(mapId)).title).toBe('Start');
    expect((await sessionOf(bearing(made.token))).user?.name).toBe('Ann');
    const used = (await list()).find(({ id }) => id === made.id);
    expect(Date.parse(used?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  /** What each scope of an owner's token may do. */
  const ACTIONS: Array<[string, RoleName, (script: ApiClient, id: string) => Promise<{ status: number }>]> = [
    ['read a map', 'viewer', (script, id) => script.send('GET', `/api/maps/${id}`)],
    ['take a map away', 'viewer', (script, id) => script.send('GET', `/api/maps/${id}/export.json`)],
    ['make a map', 'editor', (script) => script.send('POST', '/api/maps', { json: {} })],
    [
      'import a map',
      'editor',
      (script) =>
        script.send('POST', '/api/imports/mermaid', { text: 'journey\n section A\n  B: 3: Me\n', type: 'text/plain' }),
    ],
    ['copy a map', 'editor', (script, id) => script.send('POST', `/api/maps/${id}/duplicate`)],
    ['change a map', 'editor', (script, id) => script.patch(id, [{ op: 'set', in: 'map', fields: { owner: 'x' } }])],
    ['put a map into the trash', 'editor', (script, id) => script.send('DELETE', `/api/maps/${id}`)],
    ['see whom a map is open to', 'viewer', (script, id) => script.send('GET', `/api/maps/${id}/people`)],
    [
      'say whom a map is open to',
      'owner',
      (script, id) => script.send('PUT', `/api/maps/${id}/people`, { json: { visibility: 'workspace' } }),
    ],
    ['make a workspace', 'owner', (script) => script.send('POST', '/api/workspaces', { json: { name: 'x' } })],
  ];
  const SCOPES: RoleName[] = ['viewer', 'commenter', 'editor', 'owner'];

  it.each(ACTIONS)('may %s with the scope %s or a wider one', async (_, needed, act) => {
    for (const scope of SCOPES) {
      const { id } = await ann.create();
      const { status } = await act(await tokenOf(ann, url, scope), id);
      expect([scope, status < 300]).toEqual([scope, SCOPES.indexOf(scope) >= SCOPES.indexOf(needed)]);
      if (status >= 300) expect(status).toBe(403);
    }
  });

  it('show of the trash what they may take out of it', async () => {
    const { id } = await ann.create({ title: 'Thrown away' });
    await ann.send('DELETE', `/api/maps/${id}`);
    for (const [scope, expected] of [
      ['viewer', 0],
      ['editor', 1],
    ] as const) {
      const script = await tokenOf(ann, url, scope);
      const { body } = await script.send<ListMapsResponse>('GET', '/api/maps?trash=true&search=thrown');
      expect([scope, body.items.length]).toEqual([scope, expected]);
    }
  });

  it('make no tokens, nor end them', async () => {
    const script = await tokenOf(ann, url, 'owner');
    expect((await script.send('GET', '/api/tokens')).status).toBe(403);
    expect((await script.send('POST', '/api/tokens', { json: { name: 'more' } })).status).toBe(403);
    expect((await script.send('DELETE', `/api/tokens/${(await list())[0]?.id}`)).status).toBe(403);
  });

  it('change nothing about an account', async () => {
    const script = await tokenOf(ann, url, 'owner');
    const password = { currentPassword: 'correct horse battery', newPassword: 'another horse' };
    for (const [path, json] of [
      ['change-password', password],
      ['update-user', { name: 'Script' }],
      ['revoke-sessions', {}],
    ] as const) {
      expect((await script.send('POST', `/api/auth/${path}`, { json })).status).toBe(401);
    }
    expect((await sessionOf(ann)).user?.name).toBe('Ann');
  });

  it('end when they are revoked, by whoever has them', async () => {
    const ben = await signUp(url, 'Ben');
    const made = await make({ name: 'short-lived' });
    expect(await isOver(bearing(made.token))).toBe(false);
    expect((await ben.send('DELETE', `/api/tokens/${made.id}`)).status).toBe(404);
    expect(await isOver(bearing(made.token))).toBe(false);
    expect((await ann.send('DELETE', `/api/tokens/${made.id}`)).status).toBe(204);
    expect(await isOver(bearing(made.token))).toBe(true);
    expect((await ann.send('DELETE', `/api/tokens/${made.id}`)).status).toBe(404);
  });

  it('end when their time is over', async () => {
    const past = await make({ name: 'past', expiresAt: new Date(Date.now() - 1_000).toISOString() });
    expect(await isOver(bearing(past.token))).toBe(true);
    const soon = await make({ name: 'soon', expiresAt: new Date(Date.now() + 1_500).toISOString() });
    expect(await isOver(bearing(soon.token))).toBe(false);
    await waitFor(() => isOver(bearing(soon.token)), 'the end of the token', 4_000);
    const ever = await make({ name: 'ever', expiresAt: null });
    expect(ever.expiresAt).toBeNull();
    expect(await isOver(bearing(ever.token))).toBe(false);
  });

  it.each(['mp_made-up', 'mp_', '__proto__', 'x'.repeat(8_000)])('are not %.20s', async (token) => {
    expect(await isOver(bearing(token))).toBe(true);
    // A wrong token is no reason to take the cookie instead.
    const both = new ApiClient(url, { ...(await ann.credentials()), authorization: `Bearer ${token}` });
    expect(await isOver(both)).toBe(true);
  });

  it('are for accounts', async () => {
    const visitor = new ApiClient(url);
    expect((await visitor.send('POST', '/api/tokens', { json: { name: 'none' } })).status).toBe(403);
    expect((await visitor.send('GET', '/api/tokens')).status).toBe(403);
  });

  it.each([
    [{}, 'name'],
    [{ name: 'x'.repeat(501) }, 'name'],
    [{ name: 'a', scope: 'god' }, 'scope'],
    [{ name: 'a', expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ name: 'a', userId: 'other' }, 'userId'],
  ])('are not made of %j', async (json, path) => {
    expect((await make(json)).errors?.map((fault) => fault.path)).toContain(path);
  });

  it('reach the workspace of their owner and no other', async () => {
    const cleo = await signUp(url, 'Cleo');
    const script = await tokenOf(cleo, url, 'owner');
    expect((await script.send('GET', `/api/maps/${mapId}`)).status).toBe(404);
    expect((await script.send('POST', '/api/maps', { json: { workspaceId: await workspaceOf(ann) } })).status).toBe(
      404,
    );
  });
});
