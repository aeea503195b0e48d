import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../testing/apiClient.ts';
import { signUp } from '../testing/people.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { addNote, Threads } from './testing/threads.ts';

let server: TestServer;
let ann: ApiClient;

beforeAll(async () => {
  server = await startTestServer('embedded');
  ann = await signUp(() => server.url, 'Ann');
});
afterAll(() => server?.close());

it('a review is a PDF of the map and of what was said about it', async () => {
  const map = await ann.create({ title: 'Buying a bike', template: 'classic' });
  const threads = new Threads(ann, `/api/maps/${map.id}`);
  const anchor = await addNote(ann, map, 'ad', 'Sees an ad');
  await threads.begin('Which **one**?', { anchor });
  await ann.patch(map.id, [{ op: 'remove', in: 'cards', id: 'ad' }]);
  await threads.begin('All of it');
  const answer = await fetch(`${server.url}/api/maps/${map.id}/review.pdf?orientation=portrait`, {
    headers: await ann.credentials(),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toContain('Buying a bike review.pdf');
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const { text } = await extractText(document, { mergePages: false });
  expect(text).toHaveLength(2);
  for (const words of ['Buying a bike', 'Card: Sees an ad', 'Deleted since', 'Which one?', 'Whole map', 'All of it']) {
    expect(text[1]).toContain(words);
  }
});
