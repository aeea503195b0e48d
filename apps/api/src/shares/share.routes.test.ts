import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import type { JourneyMap } from '@milepost/schema';
import type { MadeShare, SharedMap } from '@milepost/schema/http';
import { pino } from 'pino';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient, cookiesOf } from '../testing/apiClient.ts';
import { OPEN_HOST, signUp } from '../testing/people.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('a map by its link, on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let mapId: string;
  let document: JourneyMap;
  const url = () => server.url;
  const nobody = new ApiClient(url, {});
  const logged: string[] = [];

  beforeAll(async () => {
    const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
    server = await startTestServer(kind, {}, undefined, log);
    ann = await signUp(url, 'Ann');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    ({ id: mapId, document } = await ann.create({ template: 'classic' }));
  });

  const read = (link: MadeShare, who = nobody, headers = {}) =>
    who.send<SharedMap>('GET', `/api/share/${link.token}`, { headers });
  const unlock = (link: MadeShare, password: string) =>
    nobody.send('POST', `/api/share/${link.token}/unlock`, { json: { password } });
  const patch = (link: MadeShare, json: object) => ann.send('PATCH', `/api/maps/${mapId}/shares/${link.id}`, { json });

  it('is there for those who have no account, with what they may do', async () => {
    const link = await makeShare(ann, mapId, { access: 'comment', export: false });
    const { status, body, headers } = await read(link);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: mapId,
      title: document.map.title,
      access: 'comment',
      mayExport: false,
      revision: 1,
    });
    expect(body.document).toEqual(document);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    const again = await read(link, nobody, { 'if-none-match': headers.get('etag') });
    expect(again.status).toBe(304);
    await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { title: 'Changed' } }]);
    expect((await read(link, nobody, { 'if-none-match': headers.get('etag') })).body.title).toBe('Changed');
  });

  it('gives nobody a file when it lets nobody take the map away, whatever kind is asked for', async () => {
    const { token } = await makeShare(ann, mapId, { access: 'edit', export: false });
    const paths = ['png', 'jpeg', 'webp', 'pdf'].map((kind) => `/api/share/${token}/export.${kind}`);
    for (const path of [...paths, `/share/${token}.png`]) {
      const { status, body, headers } = await nobody.send('GET', path);
      expect([path, status, headers.get('etag')]).toEqual([path, 403, null]);
      expect(body.detail).toBe('This link does not let you take the map away.');
    }
  });

  it('gives files to those who may take the map away, named after it', async () => {
    const { token } = await makeShare(ann, mapId);
    for (const kind of ['jpeg', 'webp']) {
      const answer = await fetch(`${server.url}/api/share/${token}/export.${kind}?width=200`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `image/${kind}`]);
      expect(answer.headers.get('content-disposition')).toContain(`filename="${document.map.title}.${kind}"`);
    }
  });

  it('is said anew to those who have it when the link shows something else', async () => {
    const link = await makeShare(ann, mapId);
    const etag = (await read(link)).headers.get('etag');
    await patch(link, { lanes: Object.keys(document.lanes).slice(0, 1) });
    const { status, body } = await read(link, nobody, { 'if-none-match': etag });
    expect(status).toBe(200);
    expect(Object.keys(body.document.lanes)).toHaveLength(1);
  });

  it('meets those who comment or edit, and leaves those who look unknown', async () => {
    const guestOf = (headers: Headers) => /milepost\.guest=([\w-]{43})/.exec(cookiesOf(headers))?.[1];
    expect(guestOf((await read(await makeShare(ann, mapId))).headers)).toBeUndefined();
    const link = await makeShare(ann, mapId, { access: 'edit' });
    const { headers } = await read(link);
    expect(headers.getSetCookie()[0]).toMatch(/; Path=\/api\/share; .*HttpOnly; SameSite=Lax$/);
    const again = await read(link, new ApiClient(url, { cookie: cookiesOf(headers) }));
    expect(guestOf(again.headers)).toBeUndefined();
  });

  describe('with a password', () => {
    it('opens to those who give it, until it is another', async () => {
      const link = await makeShare(ann, mapId, { password: 'Schön 1' });
      expect((await read(link)).status).toBe(401);
      expect((await unlock(link, 'schön 1')).status).toBe(401);
      const guest = await openShare(url, link, 'Schön 1');
      expect((await read(link, guest)).status).toBe(200);
      await patch(link, { password: 'Schöner 2' });
      expect((await read(link, guest)).status).toBe(401);
      expect((await read(link, await openShare(url, link, 'Schöner 2'))).status).toBe(200);
      await patch(link, { password: null });
      expect((await read(link)).status).toBe(200);
    });

    it('opens itself alone', async () => {
      const guest = await openShare(url, await makeShare(ann, mapId, { password: 'same' }), 'same');
      expect((await read(await makeShare(ann, mapId, { password: 'same' }), guest)).status).toBe(401);
    });

    it('is slowed down when it is guessed at', async () => {
      const link = await makeShare(ann, mapId, { password: 'right' });
      const statuses: number[] = [];
      for (let guess = 0; guess < 11; guess++) statuses.push((await unlock(link, String(guess))).status);
      expect(statuses).toEqual([...Array(10).fill(401), 429]);
      const { status, headers, body } = await unlock(link, 'right');
      expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
      expect(body.detail).toContain('Wait');
      // Other links are no worse for it.
      await openShare(url, await makeShare(ann, mapId, { password: 'right' }), 'right');
    });
  });

  it('answers 404 to every token that is none', async () => {
    const { token } = await makeShare(ann, mapId);
    const wrong = [
      'x',
      randomBytes(32).toString('base64url'),
      `${token}x`,
      token.slice(1),
      mapId,
      encodeURIComponent("' OR 1=1 --"),
      '%00',
      'x'.repeat(5_000),
    ];
    for (const path of wrong) {
      const { status } = await nobody.send('GET', `/api/share/${path}`);
      expect([path.slice(0, 50), status]).toEqual([path.slice(0, 50), 404]);
      expect((await nobody.send('POST', `/api/share/${path}/unlock`, { json: { password: 'x' } })).status).toBe(404);
    }
  });

  it('opens nothing but its map: not by the map’s own address, nor by its siblings', async () => {
    const sibling = await ann.create({ title: 'Unpublished' });
    const link = await makeShare(ann, mapId, { access: 'edit' });
    const guest = await openShare(url, link);
    const { token } = link;
    for (const id of [mapId, sibling.id]) {
      for (const ending of ['', '/people', '/shares', '/export.png', '/export.json', '/thumbnail.png']) {
        const path = `/api/maps/${id}${ending}`;
        expect([path, (await guest.send('GET', path)).status]).toEqual([path, 401]);
        const asked = await guest.send('GET', `${path}?share=${token}`);
        expect([path, asked.status]).toEqual([path, 401]);
        expect((await guest.send('GET', path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
      }
      const changes = [{ op: 'set', in: 'map', fields: { title: 'Mine' } }];
      const changed = await guest.send('PATCH', `/api/maps/${id}?share=${token}`, { json: { changes } });
      expect(changed.status).toBe(401);
    }
    // Nor does it give a person more than they have.
    const ben = await signUp(url, `Ben${kind}`);
    expect((await ben.send('GET', `/api/maps/${mapId}?share=${token}`)).status).toBe(400);
    expect((await ben.send('GET', `/api/maps/${mapId}`)).status).toBe(404);
    // A parameter doesn't choose another map, other lanes, or more rights.
    for (const query of [`id=${sibling.id}`, `mapId=${sibling.id}`, 'access=edit', 'lanes=all', 'share=x']) {
      expect((await nobody.send('GET', `/api/share/${token}?${query}`)).status).toBe(400);
    }
    expect((await ann.read(sibling.id)).title).toBe('Unpublished');
  });

  describe('with hidden lanes', () => {
    let link: MadeShare;
    const secret = 'Zanzibar';

    beforeEach(async () => {
      const pains = Object.values(document.lanes).find((lane) => lane.kind === 'pains');
      const notes = Object.values(document.lanes).find((lane) => lane.kind === 'notes');
      const step = Object.values(document.steps)[0];
      const card = { id: 'secret', kind: 'pain', laneId: pains?.id, stepId: step?.id, order: 'a0', span: 1 };
      const { status } = await ann.patch(mapId, [
        { op: 'put', in: 'cards', record: { ...card, text: `${secret} card`, severity: 2 } },
        { op: 'set', in: 'lanes', id: pains?.id, fields: { name: `${secret} lane` } },
        { op: 'set', in: 'lanes', id: notes?.id, fields: { name: `${secret} switched off`, visible: false } },
      ]);
      expect(status).toBe(200);
      const shown = Object.keys(document.lanes).filter((id) => id !== pains?.id);
      link = await makeShare(ann, mapId, { access: 'comment', lanes: shown });
    });

    it('never tells them, whatever is asked', async () => {
      const { body } = await read(link);
      expect(JSON.stringify(body)).not.toContain(secret);
      expect(Object.keys(body.document.cards).length).toBeGreaterThan(5);
      const pdf = await fetch(`${server.url}/api/share/${link.token}/export.pdf`);
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer())), {
        mergePages: true,
      });
      expect(text.replace(/\s+/g, ' ')).toContain(document.map.title);
      expect(text).not.toContain(secret);
      const { body: info } = await nobody.send('GET', `/api/oembed?url=${encodeURIComponent(link.url)}`);
      expect(JSON.stringify(info)).not.toContain(secret);
      // Those to come are hidden as well.
      const { body: whole } = await read(await makeShare(ann, mapId, { access: 'edit' }));
      expect(JSON.stringify(whole)).toContain(secret);
    });

    it('makes files of their own for each choice of lanes', async () => {
      const whole = await makeShare(ann, mapId);
      const tagOf = async ({ token }: MadeShare, path = `/api/share/${token}/export.png?scale=0.1`) =>
        (await fetch(`${server.url}${path}`)).headers.get('etag');
      expect(await tagOf(link)).not.toBe(await tagOf(whole));
      const [one, other] = await Promise.all(
        [link, whole].map(async ({ token }) => {
          const answer = await fetch(`${server.url}/share/${token}.png`);
          return [answer.headers.get('etag'), Buffer.from(await answer.arrayBuffer()).toString('base64')];
        }),
      );
      expect(one?.[0]).not.toBe(other?.[0]);
      expect(one?.[1]).not.toBe(other?.[1]);
    });
  });

  describe('as a picture', () => {
    const picture = ({ token }: MadeShare, headers = {}) => fetch(`${server.url}/share/${token}.png`, { headers });

    it('is always the newest, and revocable', async () => {
      const link = await makeShare(ann, mapId);
      const first = await picture(link);
      expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(first.headers.get('content-disposition')).toBeNull();
      const etag = first.headers.get('etag') ?? '';
      const bytes = Buffer.from(await first.arrayBuffer());
      expect(bytes.readUInt32BE(16)).toBe(2_400);
      expect((await picture(link, { 'if-none-match': etag })).status).toBe(304);
      expect(Buffer.from(await (await picture(link)).arrayBuffer()).equals(bytes)).toBe(true);
      await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { title: 'Another title' } }]);
      const second = await picture(link, { 'if-none-match': etag });
      expect(second.status).toBe(200);
      expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(false);
      await ann.send('DELETE', `/api/maps/${mapId}/shares/${link.id}`);
      expect((await picture(link, { 'if-none-match': etag })).status).toBe(404);
    });

    it('is not there for a link with a password, even for those who gave it', async () => {
      const link = await makeShare(ann, mapId, { password: 'x' });
      expect((await picture(link)).status).toBe(401);
    });
  });

  describe('embedded', () => {
    const ask = (query: string) => nobody.send<Record<string, unknown>>('GET', `/api/oembed?${query}`);

    it('is described as oEmbed has it', async () => {
      await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { title: `"><script>alert('x')</script>` } }]);
      const { url: address, token } = await makeShare(ann, mapId);
      const { status, body } = await ask(`url=${encodeURIComponent(address)}&maxwidth=500&format=json`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ version: '1.0', type: 'rich', width: 500, height: 600, provider_name: 'Milepost' });
      expect(body.html).toContain(`<iframe src="${server.url}/embed/${token}"`);
      expect(body.html).not.toContain('<script');
    });

    it('is described for links of this server alone', async () => {
      const { token } = await makeShare(ann, mapId);
      for (const address of [
        `https://elsewhere.example/share/${token}`,
        `${server.url}/maps/${mapId}`,
        `${server.url}/share/${token}/more`,
        `${server.url}/share/none`,
      ]) {
        expect((await ask(`url=${encodeURIComponent(address)}`)).status).toBe(404);
      }
      expect((await ask('url=nothing')).status).toBe(400);
      expect((await ask(`url=${encodeURIComponent(`${server.url}/share/${token}`)}&format=xml`)).status).toBe(400);
    });
  });

  it('logs no token, whatever comes of it', async () => {
    const link = await makeShare(ann, mapId, { password: 'secret password' });
    await read(link);
    await unlock(link, 'wrong password');
    await openShare(url, link, 'secret password');
    await nobody.send('POST', `/api/share/${link.token}`, { text: '{', type: 'application/json' });
    await nobody.send('GET', `/api/share/${link.token}/nothing`);
    await nobody.send('GET', `/api/oembed?url=${encodeURIComponent(link.url)}`);
    await fetch(`${server.url}/share/${link.token}.png`);
    await fetch(`${server.url}/share/${link.token}`, { headers: { accept: 'text/html' } });
    await fetch(`${server.url}/embed/${link.token}`);
    await ann.send('DELETE', `/api/maps/${mapId}/shares/${link.id}`);
    expect(logged.join('')).toContain('/api/share/:token');
    for (const secret of [link.token, 'secret password', 'wrong password']) {
      expect(logged.filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});

describe('the picture of a map on a server that goes by any name', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('embedded', { host: OPEN_HOST, signUp: 'open' });
  });
  afterAll(() => server?.close());

  it('bears the name by which it is asked for, and not one that somebody else made up', async () => {
    const ann = await signUp(() => server.url, 'Ann');
    const { id } = await ann.create({ template: 'classic' });
    const { token } = await makeShare(ann, id);
    const asked = async (host: string) => {
      const chunks: Buffer[] = [];
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        get(`${server.url}/share/${token}.png`, { headers: { host } }, resolve).on('error', reject);
      });
      for await (const chunk of answer) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    const [other, own] = [await asked('elsewhere.example'), await asked(new URL(server.url).host)];
    expect(own.equals(other)).toBe(false);
  });
});
