import type { JourneyMap } from '@milepost/schema';
import { blankMap, LIMITS } from '@milepost/schema';
import type { ListMapsResponse, MapResponse } from '@milepost/schema/http';
import { listMapsResponse, mapResponse, problem } from '@milepost/schema/http';
import { largeMap } from '@milepost/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

    it('keeps a whole document as it is', async () => {
      const document = largeMap(400);
      const map = await api.create({ document });
      expect(map.title).toBe(document.map.title);
      expect((await api.read(map.id)).document).toEqual(JSON.parse(JSON.stringify(document)));
    });

    it.each<[string, unknown, string]>([
      ['an unknown template', { template: 'unknown' }, 'template'],
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

  describe('hostile input', () => {
    const post = (text: string | Uint8Array<ArrayBuffer>, type?: string) =>
      api.send('POST', '/api/maps', { text, ...(type ? { type } : {}) });

    it.each<[string, string, number, string]>([
      ['what is not JSON', '{"title": ', 400, ''],
      ['null', 'null', 400, ''],
      ['one of several unknown fields', '{"title":"a","colour":"red","size":1}', 422, 'size'],
      ['an unknown field beside a document', JSON.stringify({ document: blankMap(), colour: 'red' }), 422, 'colour'],
      ['several unknown fields of a card', withCard({ onclick: 'x', style: 'y' }), 422, 'cards.c1.style'],
      ['200,000 levels of lists', `{"document":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 400, '0'],
      ['200,000 levels of objects', `{"document":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_001)}`, 400, 'a'],
      ['a key named __proto__', '{"document":{"cards":{"__proto__":{}}}}', 400, 'cards.__proto__'],
      ['a key named constructor', '{"document":{"map":{"constructor":1}}}', 400, 'map.constructor'],
      ['a key given twice', '{"title":"a","title":"b"}', 400, 'title'],
      ['a reference to nothing', withCard({ laneId: 'nowhere' }), 422, 'cards.c1.laneId'],
      ['a field of the wrong type', withCard({ span: 'wide' }), 422, 'cards.c1.span'],
      ['an unknown field of a card', withCard({ onclick: 'x' }), 422, 'cards.c1.onclick'],
      ['NUL in a text', withCard({ text: 'a\0' }), 422, 'cards.c1.text'],
      ['half a surrogate pair in a text', withCard({ text: '\udfff' }), 422, 'cards.c1.text'],
      ['a text that is too long', withCard({ text: 'x'.repeat(LIMITS.textLength + 1) }), 422, 'cards.c1.text'],
      ['too many cards', JSON.stringify({ document: tooManyCards() }), 422, 'cards'],
      ['a key of backslashes alone', `{"${'\\'.repeat(8_000_000)}`, 400, ''],
      ['lists of nothing in 5,000 cards', withManyCards({ evidenceIds: Array(100).fill(1) }), 422, 'cards.c0'],
    ])('refuses %s', async (_, text, status, path) => {
      const answer = await post(text);
      expect(answer.status).toBe(status);
      const paths = problem.parse(answer.body).errors?.map((fault) => fault.path) ?? [];
      expect(paths.some((found) => found === path || found.startsWith(`${path}.`))).toBe(true);
    });

    it.each<[string, string, string]>([
      ['fields', 'POST', withCard(Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`x${at}`, at])))],
      ['a field', 'POST', withCard({ ['x'.repeat(4_000_000)]: 1 })],
      ['a reserved key', 'POST', `{"document":{"${'x'.repeat(4_000_000)}":{"__proto__":1}}}`],
      ['a record', 'POST', withCard({}).replaceAll('c1', 'x'.repeat(2_000_000))],
      ['changes', 'PATCH', JSON.stringify({ changes: Array(20_000).fill(0) })],
    ])('does not answer at length about %s that it refuses', async (_, method, text) => {
      const { id } = await api.create();
      const path = method === 'PATCH' ? `/api/maps/${id}` : '/api/maps';
      const { status, body } = await api.send(method, path, { text });
      expect([400, 422]).toContain(status);
      expect(problem.parse(body).errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(body).length).toBeLessThan(50_000);
    });

    it('refuses what is not UTF-8', async () => {
      const { status } = await post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]));
      expect(status).toBe(400);
    });

    it('refuses a body that is too large', async () => {
      const { status, body } = await post(`{"title":"${'x'.repeat(LIMITS.documentBytes + 100_000)}"}`);
      expect(status).toBe(413);
      expect(body.status).toBe(413);
    });

    it('refuses other media types', async () => {
      expect((await post('title=a', 'application/x-www-form-urlencoded')).status).toBe(415);
      expect((await post('{}', 'text/plain')).status).toBe(415);
      const compressed = { text: '{}', headers: { 'content-encoding': 'gzip' } };
      expect((await api.send('POST', '/api/maps', compressed)).status).toBe(415);
    });

    it('refuses a document that is larger than a map may be, although the body is not', async () => {
      const document = blankMap('Large');
      for (let index = 0; index < 838; index++) {
        document.evidence[`e${index}`] = { id: `e${index}`, kind: 'quote', text: 'x'.repeat(10_000) };
      }
      const map = await api.create();
      const put = await api.put(map.id, document, '"1"');
      const created = await api.send('POST', '/api/maps', { json: { document } });
      for (const { status, body } of [put, created]) {
        expect(status).toBe(422);
        expect(body.detail).toContain(`the limit is ${LIMITS.documentBytes}`);
      }
      expect(await api.read(map.id)).toEqual(map);
    });

    it('left nothing half-written behind', async () => {
      const { body } = await api.send<ListMapsResponse>('GET', '/api/maps?limit=100');
      for (const { id } of body.items) mapResponse.parse(await api.read(id));
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
  });

  describe('the trash, from many sides', () => {
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

  describe('the list', () => {
    const titles = ['alpha', 'Beta', 'École 100% _plan_', 'straße', 'Zulu', 'zebra \\ crossing'];
    let ids: string[] = [];

    beforeAll(async () => {
      const { body } = await api.send<ListMapsResponse>('GET', '/api/maps?limit=100');
      for (const { id } of body.items) await api.send('DELETE', `/api/maps/${id}`);
      ids = [];
      for (const title of titles) ids.push((await api.create({ title })).id);
    });

    const list = async (query: string) => {
      const { status, body } = await api.send<ListMapsResponse>('GET', `/api/maps?${query}`);
      expect(status).toBe(200);
      return listMapsResponse.parse(body);
    };
    const found = async (query: string) => (await list(query)).items.map(({ title }) => title);

    it('tells how many stages and cards a map has, after every change', async () => {
      const { id, document } = await api.create({ title: 'Counted', template: 'patient' });
      const counts = async () => {
        const { items } = await list('search=counted');
        return items.map(({ stageCount, cardCount }) => [stageCount, cardCount]);
      };
      const cards = Object.keys(document.cards);
      expect(await counts()).toEqual([[7, cards.length]]);
      const remove = cards.slice(0, 2).map((card) => ({ op: 'remove', in: 'cards', id: card }) as const);
      await api.patch(id, remove);
      expect(await counts()).toEqual([[7, cards.length - 2]]);
      await api.send('DELETE', `/api/maps/${id}`);
    });

    it('has the newest first', async () => {
      expect(await found('')).toEqual(titles.toReversed());
      await api.patch(ids[1] as string, [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }]);
      expect((await found(''))[0]).toBe('Beta');
      expect(await found('sort=createdAt&direction=asc')).toEqual(titles);
    });

    it('sorts by title without regard to case and accents', async () => {
      expect(await found('sort=title')).toEqual([
        'alpha',
        'Beta',
        'École 100% _plan_',
        'straße',
        'zebra \\ crossing',
        'Zulu',
      ]);
    });

    it.each(['strasse', 'STRASSE', 'STRAẞE', 'Straße'])('finds straße by %s', async (word) => {
      expect(await found(`search=${encodeURIComponent(word)}`)).toEqual(['straße']);
    });

    it('finds words without their accents, and with', async () => {
      for (const word of ['ecole', 'École', 'E\u0301COLE']) {
        expect(await found(`search=${encodeURIComponent(word)}`)).toEqual(['École 100% _plan_']);
      }
      const { id } = await api.create({ title: 'İzmir' });
      for (const word of ['izmir', 'IZMIR', 'İZMİR', 'ızmır']) {
        expect(await found(`search=${encodeURIComponent(word)}`)).toEqual(['İzmir']);
      }
      await api.send('DELETE', `/api/maps/${id}`);
    });

    it('finds words wherever they are in a title', async () => {
      expect(await found('search=%C3%89COLE')).toEqual(['École 100% _plan_']);
      expect(await found('search=plan+100%25')).toEqual(['École 100% _plan_']);
      expect(await found('search=_plan_')).toEqual(['École 100% _plan_']);
      expect(await found('search=%5C')).toEqual(['zebra \\ crossing']);
      expect(await found('search=alpha+beta')).toEqual([]);
      expect(await found('search=%27%3B+DROP')).toEqual([]);
    });

    it.each(['updatedAt', 'createdAt', 'title'])('comes page by page, by %s', async (sort) => {
      for (const direction of ['asc', 'desc']) {
        const seen: string[] = [];
        let cursor = '';
        do {
          const page = await list(`sort=${sort}&direction=${direction}&limit=2${cursor}`);
          seen.push(...page.items.map(({ title }) => title));
          cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
        } while (cursor);
        expect(seen).toEqual(await found(`sort=${sort}&direction=${direction}`));
      }
    });

    it.each([
      ['漢', 490],
      ['\ufdfa', 490],
      ['\n', 490],
      ['😀', 240],
    ])('comes page by page even by titles of many %j', async (character, times) => {
      const tag = `u${character.codePointAt(0)}`;
      const names = ['c', 'a', 'b'].map((end) => `${tag} ${character.repeat(times)}${end}`);
      for (const title of names) await api.create({ title });
      const seen = new Set<string>();
      let cursor = '';
      do {
        const page = await list(`search=${tag}&sort=title&limit=1${cursor}`);
        for (const { title } of page.items) seen.add(title);
        expect(page.nextCursor?.length ?? 0).toBeLessThan(2_000);
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      } while (cursor);
      expect([...seen].sort()).toEqual(names.toSorted());
    });

    it('follows a new title at once', async () => {
      await api.patch(ids[0] as string, [{ op: 'set', in: 'map', fields: { title: 'omega' } }]);
      expect(await found('search=omega')).toEqual(['omega']);
      expect(await found('search=alpha')).toEqual([]);
    });

    it.each([
      ['limit=0', 'limit'],
      ['limit=many', 'limit'],
      ['sort=size', 'sort'],
      ['search=%00', 'search'],
      ['bogus=1', 'bogus'],
      ['cursor=bogus', 'cursor'],
      ['sort=title&cursor=WyJ1cGRhdGVkQXQiLCJkZXNjIiwiMjAyNiIsImEiXQ', 'cursor'],
      ['cursor=WyJ1cGRhdGVkQXQiLCJkZXNjIiwibm93IiwiYSJd', 'cursor'],
      [`cursor=${cursorOf('updatedAt', 'desc', `2026-01-01T00:00:00.${'9'.repeat(500)}Z`, 'a')}`, 'cursor'],
      [`cursor=${cursorOf('updatedAt', 'desc', '2026-02-30T00:00:00.000Z', 'a')}`, 'cursor'],
      [`cursor=${cursorOf('updatedAt', 'desc', '2026-01-01T00:00:00.000Z', '\0')}`, 'cursor'],
    ])('refuses %s', async (query, path) => {
      const { status, body } = await api.send('GET', `/api/maps?${query}`);
      expect(status).toBe(400);
      expect(body.errors?.map((fault) => fault.path)).toContain(path);
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

function withCard(fields: object): string {
  const document = blankMap();
  const card = { ...noteIn(document, 'c1', 'A note'), ...fields };
  return JSON.stringify({ document: { ...document, cards: { c1: card } } });
}

function cursorOf(...parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function tooManyCards(): JourneyMap {
  return cardsOf(LIMITS.cards + 1, {});
}

function withManyCards(fields: object): string {
  return JSON.stringify({ document: cardsOf(LIMITS.cards, fields) });
}

function cardsOf(count: number, fields: object): JourneyMap {
  const document = blankMap();
  for (let index = 0; index < count; index++) {
    const card = { ...noteIn(document, `c${index}`, ''), ...fields };
    document.cards[`c${index}`] = card as JourneyMap['cards'][string];
  }
  return document;
}
