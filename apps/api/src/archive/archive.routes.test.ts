import type {
  BrandResponse,
  ImportArchiveResponse,
  ListMapsResponse,
  ListVersionsResponse,
  Thread,
  VersionResponse,
} from '@milepost/schema/http';
import { importArchiveResponse } from '@milepost/schema/http';
import { ARCHIVE_BYTES } from '@milepost/schema/http/names';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putLogo, putPicture } from '../assets/testing/pictures.ts';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, signUp, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

type Files = Record<string, Uint8Array>;

describe.each(DATABASE_KINDS)('/api/workspaces/:id/archive on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let eve: ApiClient;
  let home: string;
  let elsewhere: string;
  let mapId: string;

  beforeAll(async () => {
    server = await startTestServer(kind);
    const url = () => server.url;
    ann = await signUp(url, 'Ann');
    ben = await signUp(url, 'Ben');
    eve = await signUp(url, 'Eve');
    home = await workspaceOf(ann);
    elsewhere = await workspaceOf(eve);
    await bringIn(ann, home, ben, 'editor');
    const map = await ann.create({ template: 'classic', title: 'Buying shoes' });
    mapId = map.id;
    const [card] = Object.values(map.document.cards);
    const anchor = { kind: 'card', id: card?.id };
    const { body } = await ben.send<Thread>('POST', `/api/maps/${mapId}/threads`, {
      json: { anchor, body: 'Really?' },
    });
    await ann.send('POST', `/api/maps/${mapId}/threads/${body.id}/comments`, { json: { body: '**Yes**' } });
    const first = `/api/maps/${mapId}/threads/${body.id}/comments/${body.comments[0]?.id}`;
    for (const who of [ann, ben]) await who.send('PUT', `${first}/reactions/${encodeURIComponent('👍')}`);
    await ann.send('PATCH', `/api/maps/${mapId}/threads/${body.id}`, { json: { resolved: true } });
    await ben.patch(mapId, [{ op: 'set', in: 'map', fields: { goal: 'Dry feet' } }]);
    await ben.send('POST', `/api/maps/${mapId}/versions`, { json: { name: 'With a goal' } });
    await ann.create({ title: 'Returning shoes' });
    const old = await ann.create({ title: 'Mending shoes' });
    await ann.patch(old.id, [{ op: 'set', in: 'map', fields: { goal: 'Shoes that last' } }]);
    await ann.send('DELETE', `/api/maps/${old.id}`);
    const own = await ben.create({ title: 'Ben’s own', workspaceId: home });
    await ben.send('PUT', `/api/maps/${own.id}/people`, { json: { visibility: 'private' } });
  });
  afterAll(() => server?.close());

  async function archive(): Promise<Uint8Array> {
    const headers = await ann.credentials();
    const answer = await fetch(`${server.url}/api/workspaces/${home}/archive`, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="milepost-\d{4}-\d\d-\d\d\.zip"$/);
    return new Uint8Array(await answer.arrayBuffer());
  }
  const send = (file: Uint8Array) =>
    eve.send<ImportArchiveResponse>('POST', `/api/workspaces/${elsewhere}/archive`, {
      text: file as Uint8Array<ArrayBuffer>,
      type: 'application/zip',
    });
  const take = async (files: Files) => {
    const { status, body } = await send(zipSync(files));
    expect(status).toBe(200);
    return importArchiveResponse.parse(body);
  };
  const json = (files: Files, path: string) => JSON.parse(strFromU8(files[path] as Uint8Array));
  const withJson = (files: Files, path: string, value: unknown): Files => ({
    ...files,
    [path]: strToU8(typeof value === 'string' ? value : JSON.stringify(value)),
  });

  it('holds everything that its owner may read, and nothing else', async () => {
    const files = unzipSync(await archive());
    const manifest = json(files, 'manifest.json');
    expect(manifest).toMatchObject({ format: 'milepost-archive', version: 1, workspace: { name: 'My maps' } });
    expect(manifest.workspace.members).toEqual([
      { name: 'Ann', role: 'owner' },
      { name: 'Ben', role: 'editor' },
    ]);
    expect(manifest.maps).toEqual([
      { folder: 'maps/1', title: 'Buying shoes', inTrash: false },
      { folder: 'maps/2', title: 'Returning shoes', inTrash: false },
      { folder: 'maps/3', title: 'Mending shoes', inTrash: true },
    ]);
    expect(json(files, 'maps/3/map.json').map.goal).toBe('Shoes that last');
    expect(json(files, 'maps/1/map.json')).toEqual((await ann.read(mapId)).document);
    const about = json(files, 'maps/1/about.json');
    expect(about.threads[0].comments.map((each: { author: string; body: string }) => [each.author, each.body])).toEqual(
      [
        ['Ben', 'Really?'],
        ['Ann', '**Yes**'],
      ],
    );
    const lines = strFromU8(files['maps/1/versions.jsonl'] as Uint8Array)
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).name)).toEqual([null, 'With a goal']);
    // Neither addresses nor ids of people.
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('');
    expect(all).not.toMatch(/@example\.org/);
    expect(all).not.toContain('Ben’s own');
  });

  it('is brought in elsewhere, whole', async () => {
    const { imported, refused } = importArchiveResponse.parse((await send(await archive())).body);
    expect(refused).toEqual([]);
    expect(imported.map(({ title, inTrash }) => [title, inTrash])).toEqual([
      ['Buying shoes', false],
      ['Returning shoes', false],
      ['Mending shoes', true],
    ]);
    const id = imported[0]?.id ?? '';
    expect((await eve.read(id)).document).toEqual((await ann.read(mapId)).document);
    const { body: threads } = await eve.send<Thread[]>('GET', `/api/maps/${id}/threads`);
    expect(threads).toMatchObject([
      { number: 1, resolved: true, comments: [{ author: { name: 'Ben', kind: 'member' } }, { body: '**Yes**' }] },
    ]);
    expect(threads[0]?.comments.map(({ reactions }) => reactions)).toEqual([
      [{ emoji: '👍', count: 2, mine: false }],
      [],
    ]);
    const { body: versions } = await eve.send<ListVersionsResponse>('GET', `/api/maps/${id}/versions`);
    expect(versions.items.map(({ name, kind: how, summary }) => [name, how, summary])).toEqual([
      [null, 'created', ''],
      ['With a goal', 'named', 'Goal changed'],
      [null, 'created', ''],
    ]);
    expect(versions.items[1]?.authors).toEqual([{ kind: 'member', name: 'Ben' }]);
    const { body: version } = await eve.send<VersionResponse>(
      'GET',
      `/api/maps/${id}/versions/${versions.items[1]?.id}`,
    );
    expect(version.document.map.goal).toBe('Dry feet');
    // It goes on from there.
    await eve.patch(id, [{ op: 'set', in: 'map', fields: { goal: 'Warm feet' } }]);
    expect((await eve.send('POST', `/api/maps/${id}/versions`, { json: { name: 'Mine' } })).status).toBe(201);
  });

  it('brings a brand to a workspace that has none, and leaves one alone that is there', async () => {
    const brandOf = async (by: ApiClient, id: string) =>
      (await by.send<BrandResponse>('GET', `/api/workspaces/${id}/brand`)).body.brand;
    const brand = { accent: '#005f56', palette: ['#005f56', '#8a1f4d'] };
    await ann.send('PUT', `/api/workspaces/${home}/brand`, { json: brand });
    await putLogo(ann, home);
    const files = unzipSync(await archive());
    const { maps: _, ...manifest } = json(files, 'manifest.json');
    const only = withJson({ logo: files['logo'] as Uint8Array }, 'manifest.json', { ...manifest, maps: [] });

    const spoilt = await take({ ...only, logo: strToU8('<svg/>') });
    expect(spoilt.refused).toMatchObject([{ title: 'Logo', path: 'logo' }]);
    expect(await brandOf(eve, elsewhere)).toEqual(brand);
    await eve.send('DELETE', `/api/workspaces/${elsewhere}/brand`);
    expect((await take(only)).refused).toEqual([]);
    const brought = await brandOf(eve, elsewhere);
    expect(brought).toMatchObject({ ...brand, logo: { width: 40, height: 20 } });
    expect((await eve.send('GET', `/api/workspaces/${elsewhere}/assets/${brought?.logo?.asset}`)).status).toBe(200);
    await ann.send('PUT', `/api/workspaces/${home}/brand`, { json: { ...brand, accent: '#112233' } });
    await send(await archive());
    expect(await brandOf(eve, elsewhere)).toEqual(brought);
  });

  it('brings what was in the trash back into the trash', async () => {
    const { imported } = importArchiveResponse.parse((await send(await archive())).body);
    const id = imported[2]?.id ?? '';
    expect((await eve.send('GET', `/api/maps/${id}`)).status).toBe(404);
    const { body } = await eve.send<ListMapsResponse>('GET', '/api/maps?trash=true');
    expect(body.items.find((map) => map.id === id)).toMatchObject({ title: 'Mending shoes', workspaceId: elsewhere });
    await eve.send('POST', `/api/maps/${id}/restore`);
    expect((await eve.read(id)).document.map.goal).toBe('Shoes that last');
    const { body: versions } = await eve.send<ListVersionsResponse>('GET', `/api/maps/${id}/versions`);
    expect(versions.items.length).toBeGreaterThan(0);
  });

  it('brings in what is whole and tells what is not', async () => {
    const files = unzipSync(await archive());
    const broken = withJson(files, 'maps/1/map.json', { ...json(files, 'maps/1/map.json'), stages: {} });
    const { imported, refused } = await take(broken);
    expect(imported.map(({ title }) => title)).toEqual(['Returning shoes', 'Mending shoes']);
    expect(refused).toMatchObject([{ title: 'Buying shoes', path: expect.stringMatching(/^map\.json, /) }]);
    const lost = await take({ ...files, 'maps/2/about.json': strToU8('{') });
    expect(lost.refused).toMatchObject([
      { title: 'Returning shoes', path: 'maps/2/about.json', message: 'is not JSON' },
    ]);
    const line = JSON.parse(strFromU8(files['maps/1/versions.jsonl'] as Uint8Array).split('\n')[0] as string);
    const versions = [
      { ...line, document: {} },
      { ...line, name: 'a\u0000b' },
      { ...line, kind: 'other' },
    ];
    for (const each of versions) {
      const { refused: why } = await take(withJson(files, 'maps/1/versions.jsonl', JSON.stringify(each)));
      expect(why).toMatchObject([{ path: expect.stringMatching(/^versions\.jsonl:1, /) }]);
    }
    const about = json(files, 'maps/1/about.json');
    const [thread] = about.threads;
    const [comment] = thread.comments;
    const crowded = { ...thread, comments: [{ ...comment, reactions: { '👍': 30_000, '🎉': 30_000 } }] };
    const { refused: tooMany } = await take(withJson(files, 'maps/1/about.json', { ...about, threads: [crowded] }));
    expect(tooMany).toMatchObject([{ message: 'have too many reactions' }]);
    const old = { ...thread, comments: [{ ...comment, reactions: undefined }] };
    const { refused: none } = await take(withJson(files, 'maps/1/about.json', { ...about, threads: [old] }));
    expect(none).toEqual([]);
    for (const each of [
      { ...about, createdAt: '0000-01-01T00:00:00Z' },
      { ...about, threads: [{ ...thread, anchor: { ...thread.anchor, id: 'a\u0000b' } }] },
    ]) {
      const { refused: why } = await take(withJson(files, 'maps/1/about.json', each));
      expect(why).toMatchObject([{ title: 'Buying shoes', path: expect.stringMatching(/about\.json, /) }]);
    }
  });

  it('brings pictures along, and takes none in that would not be taken elsewhere', async () => {
    const { id } = await ann.create({ title: 'Pictured shoes', workspaceId: home });
    const picture = await putPicture(ann, id);
    const files = unzipSync(await archive());
    const [path = '', ...more] = Object.keys(files).filter((name) => name.endsWith(`/pictures/${picture}`));
    expect(more).toEqual([]);
    const { imported, refused } = await take(files);
    expect(refused).toEqual([]);
    const here = imported.find(({ title }) => title === 'Pictured shoes');
    const { status, headers } = await eve.send('GET', `/api/maps/${here?.id}/assets/${picture}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    const bad = await take({ ...files, [path]: strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>') });
    expect(bad.refused).toMatchObject([{ title: 'Pictured shoes', message: expect.stringContaining('not a picture') }]);
    const { [path]: _, ...without } = files;
    expect((await take(without)).refused).toEqual([]);
  });

  it('refuses what is no archive, and bombs', { timeout: 60_000 }, async () => {
    const files = unzipSync(await archive());
    const bomb = zipSync({ ...files, 'maps/2/versions.jsonl': new Uint8Array(200 * 1024 * 1024) });
    const { body } = await send(bomb);
    expect(body.refused).toEqual([
      { title: 'Returning shoes', path: 'maps/2/versions.jsonl', message: 'is too large' },
    ]);
    // One that lies about its size.
    const lying = Buffer.from(bomb);
    const name = Buffer.from('maps/2/versions.jsonl');
    for (let at = lying.indexOf(name); at >= 0; at = lying.indexOf(name, at + 1)) lying.writeUInt32LE(10, at - 22);
    expect((await send(lying)).status).toBeLessThan(500);
    const refusals: Uint8Array[] = [
      strToU8('nothing of the kind'),
      new Uint8Array(0),
      zipSync({ 'other.txt': strToU8('x') }),
      zipSync(withJson(files, 'manifest.json', { format: 'other' })),
      zipSync(
        withJson(files, 'manifest.json', { ...json(files, 'manifest.json'), maps: [{ folder: '../x', title: '' }] }),
      ),
      (await archive()).slice(0, 2_000),
    ];
    for (const file of refusals) expect((await send(file)).status).toBe(422);
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`${index}`, new Uint8Array(0)]));
    expect((await send(zipSync(many, { level: 0 }))).status).toBe(422);
    expect((await eve.send('POST', `/api/workspaces/${elsewhere}/archive`, { json: {} })).status).toBe(415);
  });

  it('is for owners', async () => {
    expect((await ben.send('GET', `/api/workspaces/${home}/archive`)).status).toBe(403);
    expect((await eve.send('GET', `/api/workspaces/${home}/archive`)).status).toBe(404);
  });

  it('says how large an archive may be to whoever sends a larger one', async () => {
    const { status, body } = await send(new Uint8Array(ARCHIVE_BYTES + 1));
    expect(status).toBe(413);
    expect(body).toMatchObject({ detail: 'The archive has 49 MB; at most 48 MB are taken. Nothing was brought in.' });
  });
});
