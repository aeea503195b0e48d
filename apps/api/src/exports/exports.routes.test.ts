import { importJson, parseJourney } from '@milepost/formats';
import { mainText } from '@milepost/schema';
import type { MapResponse } from '@milepost/schema/http';
import { largeMap } from '@milepost/schema/testing';
import sharp from 'sharp';
import { getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

let server: TestServer;
let map: MapResponse;
const api = new ApiClient(() => server.url);

const get = async (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers: { ...(await api.credentials()), ...headers } });
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const of = (ending: string) => `/api/maps/${map.id}/${ending}`;

/** Width and height as a PNG's header has them. */
function pngSize(file: Uint8Array): { width: number; height: number } {
  const view = new DataView(file.buffer, file.byteOffset);
  expect([...file.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

beforeAll(async () => {
  server = await startTestServer('embedded');
  map = await api.create({ template: 'classic' });
});
afterAll(() => server?.close());

describe('export.png', () => {
  it('has the width that was asked for, and the title as its name', async () => {
    const answer = await get(of('export.png?width=1000'));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toContain(`filename="${map.title}.png"`);
    expect(pngSize(await bytes(answer)).width).toBe(1000);
  });

  it('is named after a title of emoji alone, cut between two of them', async () => {
    const title = `!${'🚲'.repeat(200)}`;
    const { id } = await api.create({ title });
    const answer = await get(`/api/maps/${id}/export.png?width=100`);
    expect(pngSize(await bytes(answer)).width).toBe(100);
    const name = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe(`!${'🚲'.repeat(39)}.png`);
  });

  it('is twice as wide at twice the scale', async () => {
    const single = pngSize(await bytes(await get(of('export.png?scale=0.5'))));
    const double = pngSize(await bytes(await get(of('export.png?scale=1'))));
    expect(Math.abs(double.width - 2 * single.width)).toBeLessThanOrEqual(1);
    expect(Math.abs(double.height - 2 * single.height)).toBeLessThanOrEqual(1);
  });

  it.each(['png', 'jpeg', 'webp'])(
    'refuses a %s that cannot be made, and tells the largest that can',
    async (format) => {
      for (const width of [30_000, 999_999]) {
        const { status, body } = await api.send('GET', of(`export.${format}?width=${width}`));
        expect(status).toBe(422);
        const largest = Number(/width=(\d+)/.exec(body.detail ?? '')?.[1]);
        expect(largest).toBeGreaterThan(4096);
        expect(largest).toBeLessThan(30_000);
      }
    },
  );

  it('refuses to cut a page into more sheets than can be put together, by the option that says so', async () => {
    const { status, body } = await api.send('GET', of('export.pdf?pages=tiles&paper=5080x5080'));
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: 'sheet' }]);
    expect(body.detail).toContain('paper=a0');
  });

  it.each([
    'scale=0',
    'scale=1e9',
    'width=12.5',
    'scale=1&width=100',
    'width=1000000',
    'background=white',
    'quality=90',
    'width=NaN',
  ])('refuses %s with its path', async (query) => {
    const { status, body } = await api.send('GET', of(`export.png?${query}`));
    expect(status).toBe(400);
    expect(body.errors?.[0]?.path).toBe(query.includes('&') ? 'width' : query.split('=')[0]);
  });
});

describe('export.jpeg and export.webp', () => {
  it.each(['jpeg', 'webp'])(
    '%s has the width that was asked for, and is smaller at a lower quality',
    async (format) => {
      const answer = await get(of(`export.${format}?width=600&quality=95`));
      expect(answer.headers.get('content-type')).toBe(`image/${format}`);
      expect(answer.headers.get('content-disposition')).toContain(`filename="${map.title}.${format}"`);
      const file = await bytes(answer);
      expect(await sharp(file).metadata()).toMatchObject({ format, width: 600, hasAlpha: false });
      const low = await bytes(await get(of(`export.${format}?width=600&quality=30`)));
      expect(low.length).toBeLessThan(file.length);
    },
  );

  it('lets what lies behind a WebP through, where that is asked for', async () => {
    const file = await bytes(await get(of('export.webp?width=300&background=transparent')));
    expect((await sharp(file).metadata()).hasAlpha).toBe(true);
  });

  it.each([
    ['jpeg', 'quality=0'],
    ['jpeg', 'quality=101'],
    ['webp', 'quality=9.5'],
    ['jpeg', 'background=transparent'],
    ['webp', 'background=white'],
  ])('%s refuses %s with its path', async (format, query) => {
    const { status, body } = await api.send('GET', of(`export.${format}?${query}`));
    expect(status).toBe(400);
    expect(body.errors?.[0]?.path).toBe(query.split('=')[0]);
  });
});

describe('export.pdf', () => {
  it.each([
    ['paper=a4', 842, 595],
    ['paper=a4&orientation=portrait', 595, 842],
    ['paper=a3&orientation=landscape', 1191, 842],
  ])('with %s is one page of that size, with the title', async (query, width, height) => {
    const pdf = await getDocumentProxy(await bytes(await get(of(`export.pdf?${query}`))));
    expect(pdf.numPages).toBe(1);
    const [, , w, h] = (await pdf.getPage(1)).view;
    expect([Math.round(w ?? 0), Math.round(h ?? 0)]).toEqual([width, height]);
    expect((await getMeta(pdf)).info.Title).toBe(map.title);
  });

  it('is shown in its place where it is to be printed', async () => {
    const disposition = async (query: string) =>
      (await get(of(`export.pdf?${query}`))).headers.get('content-disposition');
    expect(await disposition('print=true')).toMatch(/^inline; filename=/);
    expect(await disposition('print=false')).toMatch(/^attachment; filename=/);
  });

  it('holds every text of the map as text', async () => {
    const pdf = await getDocumentProxy(await bytes(await get(of('export.pdf?paper=fit'))));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/\s+/g, '');
    for (const card of Object.values(map.document.cards)) {
      if (card.kind !== 'emotion') expect(words).toContain(mainText(card).replace(/\s+/g, ''));
    }
  });
});

describe('other forms', () => {
  it('SVG has the title, real text and nothing that runs', async () => {
    const answer = await get(of('export.svg'));
    expect(answer.headers.get('content-type')).toMatch('image/svg+xml');
    const svg = await answer.text();
    expect(svg).toMatch(new RegExp(`<title[^>]*>${map.title}</title>`));
    expect(svg).toMatch(/<text[^>]*>Awareness<\/text>|>Awareness</);
    expect(svg).not.toMatch(/<script|javascript:|\son\w+=/i);
  });

  it('JSON comes back the same when it is imported', async () => {
    expect(importJson(await (await get(of('export.json'))).text())).toEqual(map.document);
  });

  it('Mermaid has the stages as sections', async () => {
    const journey = parseJourney(await (await get(of('export.mmd'))).text());
    expect(journey.sections.map(({ name }) => name)).toEqual([
      'Awareness',
      'Consideration',
      'Decision',
      'Post-purchase',
    ]);
  });

  it('the small picture may be kept for a day when it is asked for by revision, and is there in the trash too', async () => {
    const answer = await get(of(`thumbnail.png?revision=${map.revision}`));
    expect(answer.headers.get('cache-control')).toContain('max-age=86400');
    expect(pngSize(await bytes(answer))).toEqual({ width: 960, height: 600 });
    const other = await api.create({ template: 'saas' });
    await api.send('DELETE', `/api/maps/${other.id}`);
    expect((await get(`/api/maps/${other.id}/thumbnail.png`)).status).toBe(200);
    expect((await get(`/api/maps/${other.id}/export.png`)).status).toBe(404);
  });

  it('every template has a picture', async () => {
    expect(pngSize(await bytes(await get('/api/templates/patient/thumbnail.png'))).width).toBe(960);
    expect((await get('/api/templates/none/thumbnail.png')).status).toBe(404);
  });
});

describe('what is asked for again', () => {
  it('is not drawn again while the map stays as it is', async () => {
    const other = await api.create({ template: 'b2b' });
    const path = `/api/maps/${other.id}/export.png?scale=0.5`;
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(`/api/maps/${other.id}/export.png?scale=0.4`, { 'if-none-match': etag })).status).toBe(200);
    await api.patch(other.id, [{ op: 'set', in: 'map', fields: { title: 'Another' } }]);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is drawn again for another address at its foot', async () => {
    const path = of('export.svg');
    const headers = await api.credentials();
    const etagAt = async (url: string) => (await fetch(`${url}${path}`, { headers })).headers.get('etag');
    const etag = await etagAt(server.url);
    expect(etag).toMatch(/^"/);
    expect(await etagAt(server.url)).toBe(etag);
    expect(await etagAt(server.url.replace('127.0.0.1', 'localhost'))).not.toBe(etag);
  });
});

describe('a flood of exports', () => {
  it('is drawn up to a bound, and the rest is told to come back', async () => {
    const { id } = await api.create({ document: largeMap(300) });
    const answers = await Promise.all(Array.from({ length: 60 }, () => get(`/api/maps/${id}/export.png?width=400`)));
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    const refused = answers.find(({ status }) => status === 503);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused?.headers.get('content-type')).toMatch('application/problem+json');
  });

  it('goes on after somebody left in the middle', async () => {
    const leaving = new AbortController();
    const path = `${server.url}${of('export.png?scale=3')}`;
    const headers = await api.credentials();
    const left = fetch(path, { headers, signal: leaving.signal }).catch(() => 'left');
    await get('/healthz');
    leaving.abort();
    expect(await left).toBe('left');
    expect((await get(of('export.png?width=500'))).status).toBe(200);
  });
});

it('a map that is not there has no exports', async () => {
  for (const form of ['png', 'jpeg', 'webp', 'pdf', 'svg', 'json', 'mmd']) {
    expect((await get(`/api/maps/nothing/export.${form}`)).status).toBe(404);
  }
});
