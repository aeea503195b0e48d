import type { JourneyMap } from '@milepost/schema';
import { blankMap, LIMITS } from '@milepost/schema';
import type { ListMapsResponse } from '@milepost/schema/http';
import { mapResponse, problem } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, noteIn } from '../testing/apiClient.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('what maps refuse to be made of on the %s database', (kind) => {
  let server: TestServer;
  const api = new ApiClient(() => server.url);

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

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
    ['a title of 10,000 characters', JSON.stringify({ title: 'x'.repeat(10_000) }), 422, 'title'],
    ['500 lanes', JSON.stringify({ document: manyLanes(500) }), 422, 'lanes'],
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

function withCard(fields: object): string {
  const document = blankMap();
  const card = { ...noteIn(document, 'c1', 'A note'), ...fields };
  return JSON.stringify({ document: { ...document, cards: { c1: card } } });
}

function manyLanes(count: number): JourneyMap {
  const lanes = Array.from({ length: count }, (_, at) => [
    `l${at}`,
    {
      id: `l${at}`,
      kind: 'notes',
      name: '',
      order: `a${String(at).padStart(4, '0')}b`,
      visible: true,
      collapsed: false,
    },
  ]);
  return { ...blankMap(), lanes: Object.fromEntries(lanes) };
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
