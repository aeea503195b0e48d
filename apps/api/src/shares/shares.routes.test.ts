import type { MadeShare, Problem, Share, SharedMap } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { signUp } from '../testing/people.ts';
import { makeShare } from '../testing/shares.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('links to maps, on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let mapId: string;
  const url = () => server.url;
  const nobody = new ApiClient(url, {});

  beforeAll(async () => {
    server = await startTestServer(kind);
    ann = await signUp(url, 'Ann');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    mapId = (await ann.create({ template: 'classic' })).id;
  });

  const links = () => `/api/maps/${mapId}/shares`;
  const change = (id: string, json: object) => ann.send<Share>('PATCH', `${links()}/${id}`, { json });
  const open = async ({ token }: MadeShare) => (await nobody.send<SharedMap>('GET', `/api/share/${token}`)).status;

  it('makes a hundred for a map at most', async () => {
    await server.inDatabase(({ sql }) =>
      sql.query(
        `INSERT INTO shares (id, map_id, name, access, token_hash, lanes)
         SELECT 's' || n, $1, '', 'view', 's' || n, '{}' FROM generate_series(1, 99) n`,
        [mapId],
      ),
    );
    const make = () => ann.send<Problem>('POST', links(), { json: { access: 'view' } });
    expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('100') } });
    await ann.send('DELETE', `${links()}/s1`);
    expect((await make()).status).toBe(201);
  });

  it('tells the token once, with the address that it makes', async () => {
    const { status, body, headers } = await ann.send<MadeShare>('POST', links(), {
      json: { access: 'comment', name: 'Agency', password: 'secret', expiresAt: '2100-01-01T00:00:00Z', export: false },
    });
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.token).toMatch(/^[\w-]{43}$/);
    expect(body.url).toBe(`${server.url}/share/${body.token}`);
    const { token, url: address, ...kept } = body;
    expect(kept).toMatchObject({
      access: 'comment',
      name: 'Agency',
      hasPassword: true,
      expiresAt: '2100-01-01T00:00:00.000Z',
      lanes: null,
      export: false,
      paused: false,
    });
    expect((await ann.send('GET', links())).body).toEqual([kept]);
    const stored = await server.inDatabase(({ sql }) => sql.query('SELECT * FROM shares WHERE map_id = $1', [mapId]));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain('secret');
  });

  it('revokes a link at once, and answers that it did', async () => {
    const link = await makeShare(ann, mapId);
    expect(await open(link)).toBe(200);
    const revoked = await ann.send('DELETE', `${links()}/${link.id}`);
    expect(revoked.status).toBe(204);
    expect(await open(link)).toBe(404);
    expect((await ann.send('DELETE', `${links()}/${link.id}`)).status).toBe(404);
    expect((await ann.send('GET', links())).body).toEqual([]);
  });

  it('pauses a link and lets it lead on again', async () => {
    const link = await makeShare(ann, mapId);
    expect((await change(link.id, { paused: true })).body.paused).toBe(true);
    expect(await open(link)).toBe(404);
    await change(link.id, { paused: false });
    expect(await open(link)).toBe(200);
  });

  it('gives a link another address, and the old one leads nowhere', async () => {
    const old = await makeShare(ann, mapId, { access: 'comment' });
    const { status, body } = await ann.send<MadeShare>('POST', `${links()}/${old.id}/rotate`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: old.id, access: 'comment' });
    expect(body.token).not.toBe(old.token);
    expect([await open(old), await open(body)]).toEqual([404, 200]);
  });

  it('ends with its time, and with its map', async () => {
    const link = await makeShare(ann, mapId);
    await change(link.id, { expiresAt: new Date(Date.now() - 1).toISOString() });
    expect(await open(link)).toBe(404);
    await change(link.id, { expiresAt: null });
    expect(await open(link)).toBe(200);
    await ann.send('DELETE', `/api/maps/${mapId}`);
    expect(await open(link)).toBe(404);
  });

  it('changes nothing but what it is told', async () => {
    const link = await makeShare(ann, mapId, { password: 'secret', export: false });
    const { body } = await change(link.id, { name: 'Board' });
    expect(body).toMatchObject({ name: 'Board', access: 'view', hasPassword: true, export: false, lanes: null });
    expect((await change(link.id, { password: null })).body.hasPassword).toBe(false);
  });

  it('shows those who edit the whole map or nothing', async () => {
    const lanes = [Object.keys((await ann.read(mapId)).document.lanes)[0]];
    const refused = { errors: [{ path: 'lanes' }] };
    const made = await ann.send('POST', links(), { json: { access: 'edit', lanes } });
    expect(made).toMatchObject({ status: 422, body: refused });
    const link = await makeShare(ann, mapId, { access: 'edit' });
    expect(await change(link.id, { lanes })).toMatchObject({ status: 422, body: refused });
    expect((await change(link.id, { access: 'view', lanes })).body.lanes).toEqual(lanes);
    expect(await change(link.id, { access: 'edit' })).toMatchObject({ status: 422, body: refused });
  });

  it('never lets edit by a link that hides lanes, though both are decided at once', async () => {
    const lanes = [Object.keys((await ann.read(mapId)).document.lanes)[0]];
    for (let round = 0; round < 10; round++) {
      const link = await makeShare(ann, mapId);
      const answers = await Promise.all([change(link.id, { access: 'edit' }), change(link.id, { lanes })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });

  it.each([
    [{}, 'access'],
    [{ access: 'own' }, 'access'],
    [{ access: 'view', lanes: [] }, 'lanes'],
    [{ access: 'view', password: '' }, 'password'],
    [{ access: 'view', expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ access: 'view', expiresAt: '0000-01-01T00:00:00Z' }, 'expiresAt'],
    [{ access: 'view', token: 'mine' }, 'token'],
  ])('refuses %j', async (json, path) => {
    const { status, body } = await ann.send('POST', links(), { json });
    expect(status).toBe(422);
    expect(body.errors?.[0]?.path).toBe(path);
  });

  it('is found by its own map only', async () => {
    const other = await signUp(url, 'Ben');
    const { id: otherId } = await other.create();
    const link = await makeShare(ann, mapId);
    const path = `/api/maps/${otherId}/shares/${link.id}`;
    expect((await other.send('PATCH', path, { json: { paused: true } })).status).toBe(404);
    expect((await other.send('POST', `${path}/rotate`)).status).toBe(404);
    expect((await other.send('DELETE', path)).status).toBe(404);
    expect(await open(link)).toBe(200);
  });
});
