import { blankMap } from '@milepost/schema';
import type { ImportPreview, ListMapsResponse, MapResponse, Problem } from '@milepost/schema/http';
import { importPreview, importResponse } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

const JOURNEY = `journey
    title A working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me, Cat
      Do work: much: Me
`;

describe.each(DATABASE_KINDS)('/api/imports on the %s database', (kind) => {
  let server: TestServer;
  const api = new ApiClient(() => server.url);

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  const count = async () => (await api.send<ListMapsResponse>('GET', '/api/maps?limit=100')).body.items.length;
  const importText = <Body = Problem>(format: string, text: string, type = 'text/plain') =>
    api.send<Body>('POST', `/api/imports/${format}`, { text, type });

  it('makes a map of a Mermaid journey, and says what was lost', async () => {
    const { status, headers, body } = await importText<MapResponse & ImportPreview>('mermaid', JOURNEY);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/maps/${body.id}`);
    importResponse.parse(body);
    expect(body.title).toBe('A working day');
    expect(Object.values(body.document.stages).map(({ name }) => name)).toEqual(['Go to work']);
    expect(body.warnings).toEqual([{ line: 6, message: expect.any(String) }]);
    const { warnings: _, ...map } = body;
    expect(await api.read(body.id)).toEqual(map);
  });

  it('shows what would come without keeping it', async () => {
    const before = await count();
    const { status, body } = await importText<ImportPreview>('mermaid?preview=true', JOURNEY);
    expect(status).toBe(200);
    expect(importPreview.parse(body).document.map.title).toBe('A working day');
    expect(body).not.toHaveProperty('id');
    const json = await importText<ImportPreview>('json?preview=true', JSON.stringify(blankMap()), 'application/json');
    expect(json.body).toEqual({ document: blankMap(), warnings: [] });
    expect(await count()).toBe(before);
  });

  it('names the line that Mermaid refuses', async () => {
    const { status, body } = await importText('mermaid', 'journey\n  title T\n  section S\n  Task\n');
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: 'line 4', message: expect.any(String) }]);
    expect(body.detail).toMatch(/^line 4: /);
  });

  it('takes back what was exported', async () => {
    const map = await api.create({ template: 'service-blueprint' });
    const text = JSON.stringify(map.document, undefined, 2);
    const { status, body } = await importText<MapResponse & ImportPreview>('json', text, 'application/json');
    expect(status).toBe(201);
    expect(body).toEqual({ id: body.id, title: map.title, revision: 1, document: map.document, warnings: [] });
    expect(body.id).not.toBe(map.id);
  });

  it.each<[string, string, string, number]>([
    ['json', '{', '', 422],
    ['json', '{"schemaVersion":1}', 'map', 422],
    ['json', `${'['.repeat(200_000)}`, '0', 422],
    ['json', '{"cards":{"__proto__":{}}}', 'cards.__proto__', 422],
    ['json?preview=maybe', '{}', 'preview', 400],
    ['mermaid?order=random', JOURNEY, 'order', 400],
    ['mermaid', '', '', 422],
  ])('refuses for %s what is wrong with %.30s', async (format, text, path, expected) => {
    const before = await count();
    const { status, body } = await importText(format, text);
    expect(status).toBe(expected);
    expect(body.errors?.some((fault) => fault.path.startsWith(path))).toBe(true);
    expect(await count()).toBe(before);
  });

  it('takes what scripts call a text, and nothing that is none', async () => {
    const types = ['text/plain', 'text/vnd.mermaid', 'application/octet-stream', 'application/x-www-form-urlencoded'];
    for (const type of types) expect((await importText('mermaid', JOURNEY, type)).status).toBe(201);
    expect((await importText('mermaid', JOURNEY, 'image/png')).status).toBe(415);
    expect((await importText('json', 'x'.repeat(17 * 1024 * 1024))).status).toBe(413);
    expect((await importText('mermaid', 'x'.repeat(3 * 1024 * 1024))).status).toBe(413);
  });

  it('takes a text that nobody says the type of', async () => {
    const send = async (format: string, text: string) => {
      const headers = await api.credentials();
      const body = Buffer.from(text);
      const answer = await fetch(`${server.url}/api/imports/${format}`, { method: 'POST', headers, body });
      return answer.status;
    };
    expect(await send('mermaid', JOURNEY)).toBe(201);
    expect(await send('json', JSON.stringify(blankMap()))).toBe(201);
    expect(await send('mermaid', '')).toBe(422);
  });
});
