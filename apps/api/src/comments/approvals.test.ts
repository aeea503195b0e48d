import type { Approval, ListVersionsResponse, MapResponse, Problem } from '@milepost/schema/http';
import { approval as approvalSchema } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LiveClient } from '../collaboration/testing/liveClient.ts';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, signUp, userIdOf, workspaceOf } from '../testing/people.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';

describe.each(DATABASE_KINDS)('approval of a map, on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let benId: string;
  let map: MapResponse;
  let base: string;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    [ann, ben] = [await signUp(url, 'Ann'), await signUp(url, 'Ben')];
    benId = await userIdOf(ben);
    await bringIn(ann, await workspaceOf(ann), ben, 'commenter');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    map = await ann.create({ title: 'Buying a bike', workspaceId: await workspaceOf(ann) });
    base = `/api/maps/${map.id}`;
  });

  const list = async (who: ApiClient, at = base) => (await who.send<Approval[]>('GET', `${at}/approvals`)).body;
  const ask = (json: object = {}, who = ann) => who.send<Approval & Problem>('POST', `${base}/approvals`, { json });
  const answer = (who: ApiClient, id: string, json: object, at = base) =>
    who.send<Approval & Problem>('PUT', `${at}/approvals/${id}/answer`, { json });
  const edit = (owner: string) => ann.patch(map.id, [{ op: 'set', in: 'map', fields: { owner } }]);

  it('is asked for the map as it is, which is kept as a version', async () => {
    await edit('Ann');
    const { status, body } = await ask({ note: 'Is the **tone** right?', people: [benId] });
    expect([status, approvalSchema.parse(body)]).toEqual([201, body]);
    expect(body).toMatchObject({
      version: { revision: 2 },
      changedSince: false,
      note: 'Is the **tone** right?',
      askedBy: { name: 'Ann', kind: 'member' },
      waitingFor: [{ name: 'Ben', id: benId }],
      answers: [],
    });
    const versions = await ann.send<ListVersionsResponse>('GET', `${base}/versions`);
    const kept = versions.body.items.find(({ id }) => id === body.version.id);
    expect(kept).toMatchObject({ revision: 2, name: 'For approval' });
    // Asked again without an edit, it is about the same version.
    expect((await ask()).body.version).toEqual(body.version);
    await edit('Ben');
    expect((await list(ben)).map(({ changedSince }) => changedSince)).toEqual([true, true]);
  });

  it('is asked for a bounded number of times, and a version is made only where it is', async () => {
    await edit('Ann');
    await server.inDatabase(({ sql }) =>
      sql.query(
        `INSERT INTO approvals (id, map_id, revision, note, asked_by_name)
         SELECT $1 || n, $1, 1, '', 'Ann' FROM generate_series(1, 200) n`,
        [map.id],
      ),
    );
    const { status } = await ask();
    const { body } = await ann.send<ListVersionsResponse>('GET', `${base}/versions`);
    expect([status, body.items.map(({ kind: how }) => how)]).toEqual([409, ['created']]);
  });

  it('is given by those who were asked and by whoever else may comment, who can change their mind', async () => {
    const { id } = (await ask({ people: [benId] })).body;
    expect((await answer(ben, id, { verdict: 'changes', note: 'Bolder, please' })).body).toMatchObject({
      waitingFor: [],
      answers: [{ author: { name: 'Ben', kind: 'member', id: benId }, mine: true, verdict: 'changes' }],
    });
    await answer(ben, id, { verdict: 'approve' });
    const link = await makeShare(ann, map.id, { access: 'comment' });
    const gus = await openShare(url, link);
    const shared = `/api/share/${link.token}`;
    expect((await answer(gus, id, { verdict: 'approve' }, shared)).status).toBe(422);
    const { body } = await answer(gus, id, { verdict: 'approve', name: 'Gus' }, shared);
    expect(body.answers.map(({ author, mine, verdict }) => [author, mine, verdict])).toEqual([
      [{ name: 'Ben', kind: 'member' }, false, 'approve'],
      [{ name: 'Gus', kind: 'guest' }, true, 'approve'],
    ]);
    expect((await list(ann))[0]?.answers.map(({ author }) => author.name)).toEqual(['Ben', 'Gus']);
    const watching = await makeShare(ann, map.id, { access: 'view' });
    const answered = await answer(
      await openShare(url, watching),
      id,
      { verdict: 'approve', name: 'Eve' },
      `/api/share/${watching.token}`,
    );
    expect(answered.status).toBe(403);
  });

  it.each<[string, object, number]>([
    ['a verdict that is none', { verdict: 'maybe' }, 422],
    ['no verdict', {}, 422],
    ['a note that is too long', { verdict: 'approve', note: 'x'.repeat(2_001) }, 422],
  ])('is not answered with %s', async (_, json, status) => {
    const { id } = (await ask()).body;
    expect((await answer(ben, id, json)).status).toBe(status);
    expect((await list(ann))[0]?.answers).toEqual([]);
  });

  it('is asked of people who may read the map, by its editors', async () => {
    expect((await ask({}, ben)).status).toBe(403);
    const { status, body } = await ask({ people: [benId, 'nobody'] });
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'people.1']);
    expect(await list(ann)).toEqual([]);
  });

  it('is found by its map only, and taken back', async () => {
    const { id } = (await ask()).body;
    const other = await ann.create();
    const elsewhere = `/api/maps/${other.id}`;
    expect((await answer(ann, id, { verdict: 'approve' }, elsewhere)).status).toBe(404);
    expect((await ann.send('DELETE', `${elsewhere}/approvals/${id}`)).status).toBe(404);
    expect((await ben.send('DELETE', `${base}/approvals/${id}`)).status).toBe(403);
    expect((await ann.send('DELETE', `${base}/approvals/${id}`)).status).toBe(204);
    expect(await list(ann)).toEqual([]);
    expect((await answer(ben, id, { verdict: 'approve' })).status).toBe(404);
  });

  it('outlives its version', async () => {
    const { id, version } = (await ask()).body;
    await server.inDatabase(({ sql }) => sql.query('DELETE FROM versions WHERE id = $1', [version.id ?? '']));
    expect((await list(ann))[0]).toMatchObject({ id, version: { revision: 1 } });
  });

  it('is told live to everybody on the map', async () => {
    const watching = await new LiveClient(server.url, map.id, await ann.credentials()).ready();
    try {
      const { id } = (await ask()).body;
      await answer(ben, id, { verdict: 'approve' });
      await waitFor(() => watching.said.length >= 2, 'word of it', 1_000);
      expect(watching.said).toEqual([{ type: 'approvals' }, { type: 'approvals' }]);
    } finally {
      watching.destroy();
    }
  });
});
