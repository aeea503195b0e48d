import { isDeepStrictEqual } from 'node:util';
import type { JourneyMap } from '@milepost/schema';
import { blankMap } from '@milepost/schema';
import { changeDoc } from '@milepost/schema/collab';
import type {
  ComparisonResponse,
  ListVersionsResponse,
  RestoreVersionResponse,
  VersionResponse,
  VersionSummary,
} from '@milepost/schema/http';
import {
  comparisonResponse,
  listVersionsResponse,
  restoreVersionResponse,
  versionResponse,
  versionSummary,
} from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LiveClient } from '../collaboration/testing/liveClient.ts';
import type { ApiClient } from '../testing/apiClient.ts';
import { noteIn } from '../testing/apiClient.ts';
import { bringIn, signUp, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';

describe.each(DATABASE_KINDS)('/api/maps/:id/versions on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let start: JourneyMap;
  let path: string;
  let mapId: string;

  beforeAll(async () => {
    server = await startTestServer(kind);
    const url = () => server.url;
    ann = await signUp(url, 'Ann');
    ben = await signUp(url, 'Ben');
    await bringIn(ann, await workspaceOf(ann), ben, 'editor');
  });
  afterAll(() => server?.close());

  beforeEach(async () => {
    const made = await ann.create({ title: 'Buying shoes' });
    mapId = made.id;
    start = made.document;
    path = `/api/maps/${mapId}/versions`;
  });

  const list = async (query = '') => {
    const { status, body } = await ann.send<ListVersionsResponse>('GET', `${path}${query}`);
    expect(status).toBe(200);
    return listVersionsResponse.parse(body);
  };
  const name = async (given: string, client = ann) => {
    const { status, body } = await client.send<VersionSummary>('POST', path, { json: { name: given } });
    expect(status).toBe(201);
    return versionSummary.parse(body);
  };
  const restore = async (id: string, client = ann) => {
    const { status, body } = await client.send<RestoreVersionResponse>('POST', `${path}/${id}/restore`);
    expect(status).toBe(200);
    return restoreVersionResponse.parse(body);
  };
  const addNote = (id: string, text: string, client = ann) =>
    client.patch(mapId, [{ op: 'put', in: 'cards', record: noteIn(start, id, text) }]);
  const documentNow = async () => (await ann.read(mapId)).document;

  it('begin with the map', async () => {
    const { items, nextCursor } = await list();
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      {
        kind: 'created',
        name: null,
        revision: 1,
        authors: [{ kind: 'member', name: 'Ann' }],
        changes: [],
        summary: '',
      },
    ]);
    const { body } = await ann.send<VersionResponse>('GET', `${path}/${items[0]?.id}`);
    expect(versionResponse.parse(body)).toEqual({ ...items[0], document: start });
  });

  it('tell what changed since the one before, and who did it', async () => {
    await addNote('n1', 'Looks around');
    await addNote('n2', 'Asks a friend', ben);
    const named = await name('First draft', ben);
    expect(named).toMatchObject({
      kind: 'named',
      name: 'First draft',
      revision: 3,
      summary: '2 notes added',
      changes: [{ what: 'added', subject: 'note', count: 2 }],
    });
    expect(named.authors.map((author) => author.name).sort()).toEqual(['Ann', 'Ben']);
    await addNote('n3', 'Tries them on');
    expect(await name('Second draft')).toMatchObject({
      summary: 'Note “Tries them on” added',
      authors: [{ kind: 'member', name: 'Ann' }],
    });
    expect((await list()).items.map((version) => version.name)).toEqual(['Second draft', 'First draft', null]);
  });

  it('know who edited on the live connection', async () => {
    const client = new LiveClient(server.url, mapId, await ben.credentials());
    await client.ready();
    client.setTitle('Buying boots');
    await client.nextAnswer();
    client.destroy();
    expect(await name('Of boots')).toMatchObject({
      authors: [{ kind: 'member', name: 'Ben' }],
      summary: 'Map renamed to “Buying boots”',
    });
  });

  it('take the name that is given to them, and give it back', async () => {
    const [first] = (await list()).items;
    // Nothing has changed: what is named is the version that is there.
    expect(await name('Start')).toMatchObject({ id: first?.id, kind: 'created', name: 'Start' });
    // It is another name for the same, and takes the first from nobody.
    expect(await name('Agreed on')).toMatchObject({ kind: 'named', name: 'Agreed on', changes: [] });
    expect((await list()).items.map((version) => version.name)).toEqual(['Agreed on', 'Start']);
    const patch = (json: object) => ann.send<VersionSummary>('PATCH', `${path}/${first?.id}`, { json });
    expect((await patch({ name: 'Beginning' })).body).toMatchObject({ id: first?.id, name: 'Beginning' });
    expect((await patch({ name: null })).body).toMatchObject({ id: first?.id, name: null });
    for (const json of [
      {},
      { name: ' ' },
      { name: 'x'.repeat(501) },
      { name: 'a\u0000b' },
      { name: 1 },
      { kind: 'named' },
    ]) {
      expect((await patch(json)).status).toBe(422);
      expect((await ann.send('POST', path, { json })).status).toBe(422);
    }
  });

  it('are brought back, as a version that can be taken back', async () => {
    await addNote('n1', 'Looks around');
    const good = await name('Good');
    const goodDocument = await documentNow();
    await ben.patch(mapId, [
      { op: 'remove', in: 'cards', id: 'n1' },
      { op: 'set', in: 'map', fields: { title: 'Buying boots' } },
    ]);
    const badDocument = await documentNow();

    const { version, before } = await restore(good.id);
    expect(await documentNow()).toEqual(goodDocument);
    expect(version).toMatchObject({
      kind: 'restored',
      restoredFrom: good.createdAt,
      authors: [{ kind: 'member', name: 'Ann' }],
      changes: [{ what: 'titled', from: 'Buying boots', to: 'Buying shoes' }, { what: 'added' }],
    });
    expect(before).toMatchObject({ kind: 'automatic', authors: [{ kind: 'member', name: 'Ben' }] });

    await restore(before.id);
    expect(await documentNow()).toEqual(badDocument);
    expect((await list()).items.map((each) => each.kind)).toEqual([
      'restored',
      'restored',
      'automatic',
      'named',
      'created',
    ]);
  });

  it('change nothing when they are what the map is', async () => {
    const [first] = (await list()).items;
    const { version, before } = await restore(first?.id ?? '');
    expect([version.id, before.id]).toEqual([first?.id, first?.id]);
    expect((await ann.read(mapId)).revision).toBe(1);
  });

  it('are brought back to everybody who has the map open, whatever they type meanwhile', async () => {
    const good = await name('Good');
    const client = new LiveClient(server.url, mapId, await ben.credentials());
    await client.ready();
    client.setTitle('Mistaken');
    await client.nextAnswer();
    let typed = 0;
    const typing = setInterval(() => {
      const fields = { scenario: `typed ${typed++}` };
      changeDoc(client.doc, client.map, [{ op: 'set', in: 'map', fields }], 'test');
    }, 2);
    const { before } = await restore(good.id);
    clearInterval(typing);
    await waitFor(async () => isDeepStrictEqual(await documentNow(), client.map), 'both to be the same');
    expect(client.map.map.title).toBe('Buying shoes');
    const { body } = await ann.send<VersionResponse>('GET', `${path}/${before.id}`);
    expect(body.document.map.title).toBe('Mistaken');
    client.destroy();
  });

  it('are compared with each other and with now', async () => {
    const first = await name('One');
    await addNote('n1', 'Looks around');
    const second = await name('Two');
    await ann.patch(mapId, [{ op: 'set', in: 'cards', id: 'n1', fields: { text: 'Strolls around' } }]);
    const compare = async (from: string, query = '') => {
      const { status, body } = await ann.send<ComparisonResponse>('GET', `${path}/${from}/compare${query}`);
      expect(status).toBe(200);
      return comparisonResponse.parse(body);
    };
    expect(await compare(first.id, `?to=${second.id}`)).toEqual({
      changes: [{ what: 'added', subject: 'note', count: 1, name: 'Looks around' }],
      summary: 'Note “Looks around” added',
      map: [],
      records: [{ in: 'cards', id: 'n1', what: 'added', moved: false, fields: [] }],
    });
    expect((await compare(second.id)).records).toEqual([
      { in: 'cards', id: 'n1', what: 'kept', moved: false, fields: ['text'] },
    ]);
    expect(await compare(second.id, '?to=now')).toEqual(await compare(second.id));
    expect(await compare(second.id, `?to=${second.id}`)).toMatchObject({ changes: [], summary: '', records: [] });
    expect((await ann.send('GET', `${path}/${first.id}/compare?to=none`)).status).toBe(404);
  });

  it('are deleted where they have a name, and what they held is told by the next one', async () => {
    await addNote('n1', 'Looks around');
    const named = await name('Draft');
    await addNote('n2', 'Asks a friend', ben);
    const last = await name('Final', ben);
    expect((await ann.send('DELETE', `${path}/${named.id}`)).status).toBe(204);
    expect((await ann.send('GET', `${path}/${named.id}`)).status).toBe(404);
    const [followed, first] = (await list()).items;
    expect(followed).toMatchObject({ id: last.id, summary: '2 notes added' });
    expect(followed?.authors.map((author) => author.name).sort()).toEqual(['Ann', 'Ben']);
    expect((await ann.send('DELETE', `${path}/${first?.id}`)).status).toBe(409);
  });

  it('that stay for ever can be deleted, though their name was taken away', async () => {
    await addNote('n1', 'Looks around');
    const named = await name('Draft');
    const { body } = await ann.send<VersionSummary>('PATCH', `${path}/${named.id}`, { json: { name: null } });
    expect(body).toMatchObject({ kind: 'named', name: null });
    expect((await ann.send('DELETE', `${path}/${named.id}`)).status).toBe(204);
    const [first] = (await list()).items;
    expect((await ann.send('DELETE', `${path}/${first?.id}`)).status).toBe(409);
  });

  it('come in pages', async () => {
    for (const given of ['1', '2', '3', '4']) {
      await addNote(`n${given}`, given);
      await name(given);
    }
    const first = await list('?limit=3');
    const rest = await list(`?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map((version) => version.name)).toEqual(['4', '3', '2', '1', null]);
    expect(rest.nextCursor).toBeNull();
    for (const query of ['?cursor=x', '?limit=0', '?limit=1000', '?to=1']) {
      expect((await ann.send('GET', `${path}${query}`)).status).toBe(400);
    }
  });

  it('are of one map only, whatever other id is named beside it', async () => {
    const other = await ben.create({ document: blankMap('Ben’s'), workspaceId: await workspaceOf(ben) });
    const { body } = await ben.send<ListVersionsResponse>('GET', `/api/maps/${other.id}/versions`);
    const foreign = body.items[0]?.id ?? '';
    expect(foreign).not.toBe('');
    for (const [method, rest, json] of [
      ['GET', '', undefined],
      ['PATCH', '', { name: 'x' }],
      ['DELETE', '', undefined],
      ['GET', '/compare', undefined],
      ['POST', '/restore', undefined],
    ] as const) {
      expect((await ann.send(method, `${path}/${foreign}${rest}`, { json })).status).toBe(404);
    }
    const [own] = (await list()).items;
    expect((await ann.send('GET', `${path}/${own?.id}/compare?to=${foreign}`)).status).toBe(404);
    expect((await ann.send('GET', `/api/maps/${other.id}/versions/${own?.id}`)).status).toBe(404);
  });

  it('go with the map', async () => {
    await ann.send('DELETE', `/api/maps/${mapId}`);
    expect((await ann.send('GET', path)).status).toBe(404);
    await ann.send('DELETE', `/api/maps/${mapId}?permanent=true`);
    const left = await server.inDatabase(({ sql }) => sql.query('SELECT 1 FROM versions WHERE map_id = $1', [mapId]));
    expect(left).toEqual([]);
  });
});
