import type { ListMapsResponse } from '@milepost/schema/http';
import { listMapsResponse } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('the list of maps on the %s database', (kind) => {
  let server: TestServer;
  const api = new ApiClient(() => server.url);

  const titles = ['alpha', 'Beta', 'École 100% _plan_', 'straße', 'Zulu', 'zebra \\ crossing'];
  let ids: string[] = [];

  beforeAll(async () => {
    server = await startTestServer(kind);
    ids = [];
    for (const title of titles) ids.push((await api.create({ title })).id);
  });
  afterAll(() => server?.close());

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

function cursorOf(...parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}
