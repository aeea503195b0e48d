import { LIMITS } from '@milepost/schema';
import { encodeMap } from '@milepost/schema/collab';
import { largeMap } from '@milepost/schema/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ApiClient } from '../testing/apiClient.ts';
import { DATABASE_KINDS, freePort } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { LiveClient, updateOf } from './testing/liveClient.ts';

describe.each(DATABASE_KINDS)('the live connection on the %s database', (kind) => {
  let server: TestServer;
  const api = new ApiClient(() => server.url);
  const clients: LiveClient[] = [];
  let credentials: Record<string, string>;

  beforeAll(async () => {
    server = await startTestServer(kind);
    credentials = await api.credentials();
  });
  afterAll(() => server?.close());
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });

  function join(mapId: string, options?: ConstructorParameters<typeof LiveClient>[3]): LiveClient {
    const client = new LiveClient(server.url, mapId, credentials, options);
    clients.push(client);
    return client;
  }
  const titleText = (doc: Y.Doc) => doc.getMap('map').get('title') as Y.Text;

  it('brings everybody the same map', async () => {
    const map = await api.create({ document: largeMap(300) });
    const [ann, ben] = await Promise.all([join(map.id).ready(), join(map.id).ready()]);
    expect(ann.map).toEqual(map.document);
    titleText(ann.doc).insert(0, 'Ann: ');
    titleText(ben.doc).insert(titleText(ben.doc).length, ' (Ben)');
    ben.doc.getMap('cards').delete('card-7');
    const wanted = `Ann: ${map.title} (Ben)`;
    await waitFor(() => ann.map.map.title === wanted && ben.map.map.title === wanted, 'both titles');
    await waitFor(() => ann.map.cards['card-7'] === undefined, 'the deleted card');
    expect(ann.map).toEqual(ben.map);
    const stored = await api.read(map.id);
    expect(stored.document).toEqual(ann.map);
    expect(stored.revision).toBe(4);
  });

  it('brings an edit over HTTP to everybody at once, and theirs to HTTP', async () => {
    const { id } = await api.create({ title: 'Start' });
    const ann = await join(id).ready();
    for (let round = 0; round < 5; round++) {
      ann.setTitle(`From Ann ${round}`);
      expect(await ann.nextAnswer()).toBe(true);
      const read = await api.read(id);
      expect(read.title).toBe(`From Ann ${round}`);
      const put = await api.put(
        id,
        { ...read.document, map: { ...read.document.map, title: `From the API ${round}` } },
        '*',
      );
      expect(put.body.revision).toBe(read.revision + 1);
      await waitFor(() => ann.map.map.title === `From the API ${round}`, 'the title from the API');
    }
  });

  it('keeps what a replaced map has in common, so that typing goes on', async () => {
    const { id, document } = await api.create({ title: 'Buy a bike' });
    const ann = await join(id).ready();
    titleText(ann.doc).insert(5, ' good');
    const wanted = { ...document, map: { ...document.map, title: 'Buy a bike online' } };
    await api.put(id, wanted, '*');
    titleText(ann.doc).insert(0, '>');
    await waitFor(() => ann.answers.length === 3, 'the answers');
    expect((await api.read(id)).title).toMatch(/^>Buy a.* bike online$/);
  });

  it('holds a map that was edited through many sessions exactly once', async () => {
    const { id } = await api.create({ title: '' });
    for (let session = 0; session < 5; session++) {
      const client = await join(id).ready();
      titleText(client.doc).insert(titleText(client.doc).length, String(session));
      expect(await client.nextAnswer()).toBe(true);
      client.destroy();
      if (session % 2 === 0) await server.restart();
    }
    expect((await api.read(id)).title).toBe('01234');
  });

  describe('refuses', () => {
    it('an invalid update, and goes on with the valid ones', async () => {
      const { id } = await api.create({ title: 'Start' });
      const [ann, ben] = await Promise.all([join(id).ready(), join(id).ready()]);
      ann.sendUpdate(updateOf(ann.doc, (doc) => doc.getMap('map').set('bogus', 1)));
      expect(await ann.nextAnswer()).toBe(false);
      expect(ann.said).toEqual([
        {
          type: 'refused',
          reason: 'invalid',
          faults: [{ path: 'map.bogus', message: 'is not a field of this record' }],
          restore: [{ op: 'set', in: 'map', fields: { bogus: null } }],
        },
      ]);
      ann.setTitle('Valid');
      expect(await ann.nextAnswer()).toBe(true);
      await waitFor(() => ben.map.map.title === 'Valid', 'the valid title');
      expect(ben.doc.getMap('map').has('bogus')).toBe(false);
      expect((await api.read(id)).document).toEqual(ben.map);
    });

    it.each<[string, (doc: Y.Doc) => void, string, object[]]>([
      [
        'a text that is too long',
        (doc) => titleText(doc).insert(0, 'x'.repeat(LIMITS.nameLength)),
        'map.title',
        [{ op: 'set', in: 'map', fields: { title: 'Start' } }],
      ],
      [
        'a record that is none',
        (doc) => doc.getMap('cards').set('c1', 'card'),
        'cards.c1',
        [{ op: 'remove', in: 'cards', id: 'c1' }],
      ],
      [
        'a field of a new record',
        (doc) => doc.getMap('cards').set('c1', new Y.Map([['span', 'wide']])),
        'cards.c1.span',
        [{ op: 'remove', in: 'cards', id: 'c1' }],
      ],
      ['another kind of root', (doc) => doc.getArray('list').push([1]), 'list', []],
    ])('%s, and says how to set it back', async (_, edit, path, restore) => {
      const { id } = await api.create({ title: 'Start' });
      const client = await join(id).ready();
      client.sendUpdate(updateOf(client.doc, edit));
      expect(await client.nextAnswer()).toBe(false);
      expect(client.said).toMatchObject([{ type: 'refused', reason: 'invalid', restore }]);
      expect(client.said[0]).toMatchObject({ faults: expect.arrayContaining([expect.objectContaining({ path })]) });
      expect((await api.read(id)).revision).toBe(1);
    });

    it('more records than a map may have', async () => {
      const { id } = await api.create();
      const client = await join(id).ready();
      const tooMany = updateOf(client.doc, (doc) => {
        for (let index = 0; index <= LIMITS.personas; index++) doc.getMap('personas').set(`p${index}`, new Y.Map());
      });
      client.sendUpdate(tooMany);
      expect(await client.nextAnswer()).toBe(false);
      const [message] = client.said;
      expect(message?.type === 'refused' && message.restore).toHaveLength(LIMITS.personas + 1);
    });

    it('a whole sync with something invalid in it, and takes it once that is set back', async () => {
      const { id } = await api.create({ title: 'Start' });
      const ann = await join(id).ready();
      ann.doc.transact(() => {
        ann.doc.getMap('map').set('bogus', 1);
        ann.doc.getMap('map').set('owner', 'Ann');
      });
      expect(await ann.nextAnswer()).toBe(false);
      ann.doc.getMap('map').set('locale', 'en');
      expect(await ann.nextAnswer()).toBe(false);
      expect(ann.said.map((message) => message.type === 'refused' && message.reason)).toEqual(['invalid', 'gap']);
      ann.doc.getMap('map').delete('bogus');
      expect(await ann.nextAnswer()).toBe(false);
      ann.sync();
      expect(await ann.nextAnswer()).toBe(true);
      expect((await api.read(id)).document.map).toMatchObject({ owner: 'Ann', locale: 'en' });
    });

    it('what builds on updates that never came', async () => {
      const { id } = await api.create({ title: 'Start' });
      const client = await join(id).ready();
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(client.doc));
      titleText(other).insert(0, 'lost ');
      const before = Y.encodeStateVector(other);
      titleText(other).insert(0, 'built on it ');
      client.sendUpdate(Y.encodeStateAsUpdate(other, before));
      expect(await client.nextAnswer()).toBe(false);
      expect(client.said).toMatchObject([{ type: 'refused', reason: 'gap' }]);
      expect((await api.read(id)).title).toBe('Start');
    });

    it('what is no update at all', async () => {
      const { id } = await api.create();
      const client = await join(id).ready();
      client.sendUpdate(new Uint8Array([1, 2, 3, 4]));
      expect(await client.nextAnswer()).toBe(false);
      expect(client.said).toMatchObject([{ type: 'refused', reason: 'malformed' }]);
    });

    it('writing under the client id of the server', async () => {
      const { id } = await api.create({ title: 'Start' });
      await api.patch(id, [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }]);
      const client = await join(id).ready();
      const [serverId] = [...Y.decodeStateVector(Y.encodeStateVector(client.doc)).keys()];
      client.sendUpdate(updateOf(client.doc, (doc) => titleText(doc).insert(0, 'Forged '), serverId));
      expect(await client.nextAnswer()).toBe(false);
      expect(client.said).toMatchObject([{ type: 'refused', reason: 'foreign-client' }]);
    });

    it('a map that is larger than the limit as a whole', async () => {
      const { id } = await api.create();
      const client = await join(id).ready();
      for (let round = 0; round < 2; round++) {
        const large = updateOf(client.doc, (doc) => {
          for (let index = 0; index < 500; index++) {
            const record = new Y.Map<unknown>(Object.entries({ id: `e${round}-${index}`, kind: 'quote' }));
            record.set('text', new Y.Text('é'.repeat(5_000)));
            doc.getMap('evidence').set(`e${round}-${index}`, record);
          }
        });
        client.sendUpdate(large);
        expect(await client.nextAnswer()).toBe(round === 0);
      }
      expect(client.said).toMatchObject([{ type: 'refused', faults: [{ path: '' }] }]);
    });

    it('the one who goes on and on, and only on that map', async () => {
      const { id } = await api.create();
      const { id: otherId } = await api.create();
      const client = await join(id, { reconnect: 10_000 }).ready();
      const invalid = updateOf(client.doc, (doc) => doc.getMap('map').set('bogus', 1));
      for (let count = 0; count < 60; count++) client.sendUpdate(invalid);
      await waitFor(() => client.closes.length > 0, 'the closed door');
      expect(client.closes[0]).toBe(1008);
      const again = join(id);
      await waitFor(() => again.denied, 'the denial');
      expect(again.denied).toBe('too-many-refusals');
      await join(otherId).ready();
      expect((await api.read(id)).revision).toBe(1);
    });
  });

  describe('lets in', () => {
    it('nobody to a map that is not there, is in the trash, or has no id', async () => {
      const { id } = await api.create();
      await api.send('DELETE', `/api/maps/${id}`);
      for (const name of [id, 'nowhere', '../etc/passwd', '__proto__', 'x'.repeat(2_000)]) {
        const client = join(name);
        await waitFor(() => client.denied, `a denial for ${name.slice(0, 20)}`);
        expect(client.denied).toBe('not-found');
      }
    });

    it('nobody with an older form of the document', async () => {
      const { id } = await api.create();
      const client = join(id, { query: '?schema=0' });
      await waitFor(() => client.denied, 'a denial');
      expect(client.denied).toBe('schema-outdated');
      await join(id, { query: '?schema=1' }).ready();
    });

    it('no page of another site', async () => {
      const connect = (headers: Record<string, string>) =>
        new Promise<number>((resolve, reject) => {
          const socket = new WebSocket(`${server.url.replace('http', 'ws')}/collab`, { headers });
          socket.on('open', () => {
            resolve(101);
            socket.close();
          });
          socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
          socket.on('error', reject);
        });
      expect(await connect({})).toBe(101);
      expect(await connect({ origin: server.url })).toBe(101);
      expect(await connect({ origin: 'https://evil.example' })).toBe(403);
      expect(await connect({ origin: 'null' })).toBe(403);
      expect(await connect({ host: 'rebound.example', origin: 'http://rebound.example' })).toBe(421);
    });

    it('nothing that is not part of the protocol', async () => {
      const { id } = await api.create();
      for (const [data, code] of [
        ['text', 1003],
        [new Uint8Array([]), 1003],
        [new Uint8Array([255, 255, 255, 255]), 1003],
        // A stateless message, and the server's own way to broadcast one.
        [new Uint8Array([1, 97, 5, 1, 97]), 1003],
        [new Uint8Array([1, 97, 6, 1, 97]), 1003],
        // More presence than anybody has.
        [new Uint8Array([1, 97, 1, ...new Uint8Array(70_000)]), 1009],
      ] as const) {
        const client = await join(id, { reconnect: 10_000 }).ready();
        client.sendRaw(data);
        await waitFor(() => client.closes.length > 0, 'a closed socket');
        expect(client.closes).toEqual([code]);
      }
    });

    it('only so much before anybody has said who they are', async () => {
      const { id } = await api.create();
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/collab`);
      await new Promise((resolve) => socket.on('open', resolve));
      const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
      const name = [id.length, ...Buffer.from(id)];
      for (let count = 0; count < 100; count++) socket.send(new Uint8Array([...name, 0, 0, 1, 0]));
      await closed;
    });
  });

  it('closes the map for everybody when it goes to the trash', async () => {
    const { id } = await api.create();
    const ann = await join(id).ready();
    await api.send('DELETE', `/api/maps/${id}`);
    await waitFor(() => ann.said.length > 0, 'word of it');
    expect(ann.said).toEqual([{ type: 'gone' }]);
    await api.send('POST', `/api/maps/${id}/restore`);
    const again = await join(id).ready();
    again.setTitle('Back');
    expect(await again.nextAnswer()).toBe(true);
    await api.patch(id, [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }]);
    await waitFor(() => again.map.map.owner === 'Ann', 'the edit over HTTP');
  });

  it('stops without losing what it acknowledged, and is found again', async () => {
    const fixed = await startTestServer(kind, { port: await freePort() });
    try {
      const fixedApi = new ApiClient(() => fixed.url);
      const map = await fixedApi.create({ title: '' });
      const client = new LiveClient(fixed.url, map.id, await fixedApi.credentials());
      clients.push(client);
      await client.ready();
      let acknowledged = 0;
      client.onAnswer = (kept) => {
        // Once it is back, the server answers what the new sync brings, too: that is no edit more.
        if (kept && client.closes.length === 0) acknowledged++;
      };
      for (let count = 0; count < 50; count++) titleText(client.doc).insert(titleText(client.doc).length, 'x');
      await waitFor(() => acknowledged > 0, 'the first answers');
      await fixed.restart();
      expect(client.closes).toContain(1012);
      expect((await fixedApi.read(map.id)).title.length).toBeGreaterThanOrEqual(acknowledged);
      await waitFor(async () => (await fixedApi.read(map.id)).title === 'x'.repeat(50), 'the rest after the restart');
    } finally {
      await fixed.close();
    }
  });

  it('seeds a map once, however often it is opened', async () => {
    const map = await api.create({ template: 'classic' });
    const many = await Promise.all(Array.from({ length: 10 }, () => join(map.id).ready()));
    for (const client of many) expect(client.map).toEqual(map.document);
    // A client that seeds it as well brings a second document, which isn't taken for the first.
    many[0]?.sendUpdate(encodeMap(map.document));
    await many[0]?.nextAnswer();
    await server.restart();
    expect(Object.keys((await api.read(map.id)).document.cards)).toHaveLength(Object.keys(map.document.cards).length);
  });
});
