import type { JourneyMap } from '@milepost/schema';
import { blankMap } from '@milepost/schema';
import { readMap } from '@milepost/schema/collab';
import type { ListMapsResponse, MapResponse } from '@milepost/schema/http';
import { mapResponse, problem } from '@milepost/schema/http';
import { largeMap } from '@milepost/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapOfStored } from '../collaboration/mapOfStored.ts';
import { ApiClient, noteIn } from '../testing/apiClient.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('/api/maps on the %s database', (kind) => {
  let server: TestServer;
  const api = new ApiClient(() => server.url);

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  describe('making', () => {
    it('makes a blank map', async () => {
      const { status, headers, body } = await api.send<MapResponse>('POST', '/api/maps', { json: {} });
      expect(status).toBe(201);
      expect(headers.get('location')).toBe(`/api/maps/${body.id}`);
      expect(headers.get('etag')).toBe('"1"');
      expect(mapResponse.parse(body)).toEqual({
        id: body.id,
        title: 'Untitled map',
        revision: 1,
        document: blankMap(),
      });
      expect(await api.read(body.id)).toEqual(body);
    });

    it('makes one even of no body at all', async () => {
      expect((await api.send('POST', '/api/maps')).status).toBe(201);
    });

    it('takes a title and a template', async () => {
      const map = await api.create({ title: 'Our shop', template: 'classic' });
      expect(map.title).toBe('Our shop');
      expect(map.document.map.title).toBe('Our shop');
      expect(Object.keys(map.document.cards).length).toBeGreaterThan(20);
    });

    it('begins in the language of whoever makes it, where there are words in it', async () => {
      const german = await api.create({ locale: 'de-AT' });
      expect(german.document).toEqual(blankMap(undefined, 'de-AT'));
      expect(german.title).toBe('Unbenannte Map');
      const template = await api.create({ locale: 'de', template: 'classic' });
      expect(template.title).toBe('Ich will zur Arbeit radeln, statt im Stau zu stehen');
      const other = await api.create({ locale: 'fr' });
      expect(other.document).toEqual({ ...blankMap(), map: { ...blankMap().map, locale: 'fr' } });
    });

    it('keeps a whole document as it is', async () => {
      const document = largeMap(400);
      const map = await api.create({ document });
      expect(map.title).toBe(document.map.title);
      expect((await api.read(map.id)).document).toEqual(JSON.parse(JSON.stringify(document)));
    });

    it.each<[string, unknown, string]>([
      ['an unknown template', { template: 'unknown' }, 'template'],
      ['a language that is none', { locale: 'de_DE' }, 'locale'],
      ['an unknown field', { title: 'a', colour: 'red' }, 'colour'],
      ['a title that is no text', { title: 7 }, 'title'],
      ['NUL in a title', { title: 'a\0b' }, 'title'],
      ['half a surrogate pair in a title', { title: 'a\ud800b' }, 'title'],
      ['a title that is too long', { title: 'x'.repeat(501) }, 'title'],
      ['a document that is none', { document: 1 }, ''],
      ['a document of the future', { document: { ...blankMap(), schemaVersion: 99 } }, 'schemaVersion'],
      ['an unknown field of a document', { document: { ...blankMap(), extra: {} } }, 'extra'],
    ])('refuses %s', async (_, json, path) => {
      const { status, headers, body } = await api.send('POST', '/api/maps', { json });
      expect(status).toBe(422);
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(problem.parse(body).errors?.map((fault) => fault.path)).toContain(path);
    });
  });

  describe('reading', () => {
    it('says 304 to whoever has the revision', async () => {
      const { id } = await api.create();
      const again = (tag: string) => api.send('GET', `/api/maps/${id}`, { headers: { 'if-none-match': tag } });
      expect((await again('"1"')).status).toBe(304);
      expect((await again('W/"1"')).status).toBe(304);
      expect((await again('"7", "1"')).status).toBe(304);
      expect((await again('"2"')).status).toBe(200);
    });

    it.each(['nope', '%00', '%F0%9F%98%80', 'a%2Fb', '__proto__', 'x'.repeat(300)])('knows no map %s', async (id) => {
      const { status, headers } = await api.send('GET', `/api/maps/${id}`);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toBe('application/problem+json');
    });

    it('refuses an address that is none', async () => {
      const { status, headers, body } = await api.send('GET', '/api/maps/%E0%A4%A');
      expect(status).toBe(400);
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(problem.parse(body).errors).toHaveLength(1);
    });
  });

  describe('opening', () => {
    it('says who may change it', async () => {
      const { id } = await api.create({ title: 'Mine' });
      const { headers } = await api.send('GET', `/api/maps/${id}`);
      expect(headers.get('milepost-may-edit')).toBe('true');
    });

    it('gives the shared document with all that was edited since', async () => {
      const { id } = await api.create({ template: 'classic' });
      await api.patch(id, [{ op: 'set', in: 'map', fields: { title: 'Edited' } }]);
      const { document } = await api.read(id);
      const answer = await fetch(`${server.url}/api/maps/${id}/shared-document`, {
        headers: await api.credentials(),
      });
      expect(answer.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
      const state = new Uint8Array(await answer.arrayBuffer());
      expect(readMap(mapOfStored({ state, updates: [] }))).toEqual(document);
      expect(document.map.title).toBe('Edited');
    });

    it('has no document of a map that is not there', async () => {
      expect((await api.send('GET', '/api/maps/nope/shared-document')).status).toBe(404);
    });
  });

  describe('replacing', () => {
    it('replaces a map at the revision that was read', async () => {
      const { id, document } = await api.create({ title: 'Before' });
      document.cards.c1 = noteIn(document, 'c1', 'Asks a friend') as JourneyMap['cards'][string];
      document.map.title = 'After';
      const { status, headers, body } = await api.put(id, document, '"1"');
      expect(status).toBe(200);
      expect(headers.get('etag')).toBe('"2"');
      expect(body).toEqual({ id, title: 'After', revision: 2, document });
      expect(await api.read(id)).toEqual(body);
    });

    it('needs If-Match, and the right one', async () => {
      const { id, document } = await api.create();
      expect((await api.put(id, document)).status).toBe(428);
      expect((await api.put(id, document, '"2"')).status).toBe(412);
      expect((await api.put(id, document, 'W/"1"')).status).toBe(412);
      expect((await api.put(id, document, '1')).status).toBe(400);
      expect((await api.put(id, document, '"7", "1"')).status).toBe(200);
      expect((await api.put(id, document, '*')).status).toBe(200);
      expect((await api.put('nope', document, '*')).status).toBe(404);
    });

    it('changes nothing when it is refused', async () => {
      const map = await api.create();
      const document = structuredClone(map.document);
      document.map.title = 'Changed';
      (document.steps['awareness-1'] as { stageId: string }).stageId = 'nowhere';
      const { status, body } = await api.put(map.id, document, '"1"');
      expect(status).toBe(422);
      expect(body.errors?.map(({ path }) => path)).toContain('steps.awareness-1.stageId');
      expect(await api.read(map.id)).toEqual(map);
    });

    it('lets only one of many win a revision', async () => {
      const { id, document } = await api.create();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const wanted = structuredClone(document);
          wanted.map.title = `Winner ${index}`;
          return api.put(id, wanted, '"1"');
        }),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
      expect(await api.read(id)).toEqual(won[0]?.body);
    });
  });

  describe('changing', () => {
    it('applies changes in their order', async () => {
      const { id, document } = await api.create();
      const { status, body } = await api.patch(id, [
        { op: 'set', in: 'map', fields: { title: 'Changed' } },
        { op: 'put', in: 'cards', record: noteIn(document, 'c1', 'One') },
        { op: 'set', in: 'cards', id: 'c1', fields: { text: 'Two', owner: 'Ann' } },
        { op: 'remove', in: 'lanes', id: 'thoughts' },
      ]);
      expect(status).toBe(200);
      expect(body.title).toBe('Changed');
      expect(body.document.cards.c1).toMatchObject({ text: 'Two', owner: 'Ann' });
      expect(body.document.lanes.thoughts).toBeUndefined();
      expect(await api.read(id)).toEqual(body);
      const taken = await api.patch(id, [{ op: 'set', in: 'cards', id: 'c1', fields: { owner: null } }], '"2"');
      expect(taken.body.document.cards.c1).not.toHaveProperty('owner');
    });

    it('applies all of them or none', async () => {
      const map = await api.create();
      const title = { op: 'set', in: 'map', fields: { title: 'Half' } };
      const wrong: Array<[unknown, string]> = [
        [{ op: 'remove', in: 'lanes', id: 'nowhere' }, 'changes.1.id'],
        [{ op: 'set', in: 'cards', id: 'nowhere', fields: { text: 'a' } }, 'changes.1.id'],
        [{ op: 'set', in: 'map', fields: { bogus: 1 } }, 'map.bogus'],
        [{ op: 'put', in: 'cards', record: { id: 'c1' } }, 'cards.c1.kind'],
        [{ op: 'remove', in: 'steps', id: 'awareness-1' }, 'stages.awareness'],
        [{ op: 'drop', in: 'cards', id: 'c1' }, 'changes.1.op'],
        [{ op: 'remove', in: 'cards' }, 'changes.1.id'],
      ];
      for (const [change, path] of wrong) {
        const { status, body } = await api.patch(map.id, [title, change]);
        expect(status).toBe(422);
        expect(body.errors?.map((fault) => fault.path)).toContain(path);
      }
      expect(await api.read(map.id)).toEqual(map);
    });

    it('heeds If-Match where there is one', async () => {
      const { id } = await api.create();
      const change = [{ op: 'set', in: 'map', fields: { title: 'Late' } }];
      expect((await api.patch(id, change, '"9"')).status).toBe(412);
      expect((await api.patch(id, change, '"1"')).status).toBe(200);
    });

    it('keeps every one of many changes made at the same time', async () => {
      const { id, document } = await api.create();
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          api.patch(id, [{ op: 'put', in: 'cards', record: noteIn(document, `c${index}`, `Note ${index}`) }]),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
      const revisions = answers.map(({ body }) => body.revision).sort((a, b) => a - b);
      expect(revisions).toEqual(Array.from({ length: 30 }, (_, index) => index + 2));
      // Each saw the map exactly as it was at its revision.
      for (const { body } of answers) expect(Object.keys(body.document.cards)).toHaveLength(body.revision - 1);
      const map = await api.read(id);
      expect(map.revision).toBe(31);
      expect(Object.keys(map.document.cards)).toHaveLength(30);
    });

    it('refuses to grow a map beyond the limit', async () => {
      const document = blankMap('Large');
      for (let index = 0; index < 830; index++) {
        document.evidence[`e${index}`] = { id: `e${index}`, kind: 'quote', text: 'é'.repeat(5_000) };
      }
      const map = await api.create({ document });
      const put = { op: 'put', in: 'evidence', record: { id: 'more', kind: 'quote', text: 'é'.repeat(10_000) } };
      const wanted = Array.from({ length: 10 }, (_, index) => ({
        ...put,
        record: { ...put.record, id: `more${index}` },
      }));
      const { status, body } = await api.patch(map.id, wanted);
      expect(status).toBe(422);
      expect(body.detail).toContain('the limit is');
      expect((await api.read(map.id)).revision).toBe(1);
    });
  });

  describe('the trash', () => {
    it('takes a map, gives it back, and deletes it for ever', async () => {
      const map = await api.create({ title: 'Old plans' });
      const path = `/api/maps/${map.id}`;
      const inTrash = async () =>
        (await api.send<ListMapsResponse>('GET', '/api/maps?trash=true')).body.items.map(({ id }) => id);

      expect((await api.send('DELETE', `${path}?permanent=true`)).status).toBe(409);
      expect((await api.send('DELETE', path)).status).toBe(204);
      expect((await api.send('GET', path)).status).toBe(404);
      expect((await api.patch(map.id, [{ op: 'set', in: 'map', fields: { title: 'x' } }])).status).toBe(404);
      expect((await api.put(map.id, map.document, '*')).status).toBe(404);
      expect((await api.send('DELETE', path)).status).toBe(404);
      expect((await api.send('POST', `${path}/duplicate`)).status).toBe(404);
      expect(await inTrash()).toContain(map.id);

      const restored = await api.send<MapResponse>('POST', `${path}/restore`);
      expect(restored.status).toBe(200);
      expect(restored.body).toEqual(map);
      expect(await inTrash()).not.toContain(map.id);

      await api.send('DELETE', path);
      expect((await api.send('DELETE', `${path}?permanent=true`)).status).toBe(204);
      expect((await api.send('POST', `${path}/restore`)).status).toBe(404);
      expect(await inTrash()).not.toContain(map.id);
    });

    it('says of one alone that it deleted a map for ever', async () => {
      const { id } = await api.create();
      await api.send('DELETE', `/api/maps/${id}`);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => api.send('DELETE', `/api/maps/${id}?permanent=true`)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array(9).fill(404)]);
    });

    it('never says that a map is deleted for ever which was given back', async () => {
      for (let round = 0; round < 5; round++) {
        const { id } = await api.create();
        await api.send('DELETE', `/api/maps/${id}`);
        const path = `/api/maps/${id}`;
        const [deleted, restored] = await Promise.all([
          api.send('DELETE', `${path}?permanent=true`),
          api.send('POST', `${path}/restore`),
        ]);
        const { status } = await api.send('GET', path);
        expect([deleted.status, restored.status, status]).toEqual(status === 200 ? [409, 200, 200] : [204, 404, 404]);
      }
    });
  });

  describe('copies', () => {
    it('are maps of their own', async () => {
      const map = await api.create({ title: 'Original', template: 'saas' });
      await api.patch(map.id, [{ op: 'set', in: 'map', fields: { goal: 'Understand renewals' } }]);
      const { status, headers, body } = await api.send<MapResponse>('POST', `/api/maps/${map.id}/duplicate`);
      expect(status).toBe(201);
      expect(headers.get('location')).toBe(`/api/maps/${body.id}`);
      expect(body.title).toBe('Original (copy)');
      expect(body.document.cards).toEqual(map.document.cards);
      await api.patch(body.id, [{ op: 'set', in: 'map', fields: { title: 'Another' } }]);
      expect((await api.read(map.id)).title).toBe('Original');
    });
  });

  it('has everything after a restart, and no more', async () => {
    const map = await api.create({ template: 'classic' });
    const { body } = await api.patch(map.id, [{ op: 'set', in: 'map', fields: { title: 'Kept' } }]);
    await server.restart();
    expect(await api.read(map.id)).toEqual(body);
    await server.restart();
    expect(await api.read(map.id)).toEqual(body);
  });
});
