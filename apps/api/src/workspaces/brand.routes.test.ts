import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { BrandResponse, Problem, WorkspaceSummary } from '@milepost/schema/http';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PICTURE, plainPicture, putLogo } from '../assets/testing/pictures.ts';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, PASSWORD, signUp } from '../testing/people.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

const BRAND = { accent: '#005f56', palette: ['#005f56', '#8a1f4d', '#1d4ea3'] };

describe.each(DATABASE_KINDS)('/api/workspaces/:id/brand on the %s database', { timeout: 60_000 }, (kind) => {
  let database: TestDatabase;
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let workspaceId: string;
  const url = () => server.url;
  const path = () => `/api/workspaces/${workspaceId}/brand`;
  const folder = () => join(database.config.dataDir, 'assets', workspaceId);

  beforeAll(async () => {
    database = await createTestDatabase(kind);
    server = await startTestServer(kind, {}, database);
    ann = await signUp(url, 'Ann');
    ben = await signUp(url, 'Ben');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    const { body } = await ann.send<WorkspaceSummary>('POST', '/api/workspaces', { json: { name: 'Shop' } });
    workspaceId = body.id;
  });

  const put = (json: object, by = ann) => by.send<BrandResponse & Problem>('PUT', path(), { json });
  const read = async (from = path(), by = ann) => (await by.send<BrandResponse>('GET', from)).body.brand;
  const sendLogo = (file: Uint8Array, type = 'image/png') =>
    ann.send<BrandResponse & Problem>('PUT', `${path()}/logo`, { text: new Uint8Array(file), type });

  it('is none at first, is given, changed and taken away', async () => {
    expect(await read()).toBeNull();
    expect((await put({ ...BRAND, face: 'serif' })).body).toEqual({ brand: { ...BRAND, face: 'serif' } });
    expect(await read()).toEqual({ ...BRAND, face: 'serif' });
    const changed = { accent: '#112233', palette: ['#112233'] };
    await put(changed);
    expect(await read()).toEqual(changed);
    expect((await ann.send('DELETE', path())).status).toBe(204);
    expect(await read()).toBeNull();
    expect((await ann.send('DELETE', path())).status).toBe(204);
  });

  it.each([
    ['a colour that is none', { ...BRAND, accent: 'red' }, 'accent'],
    ['a palette without colours', { ...BRAND, palette: [] }, 'palette'],
    ['more colours than there may be', { ...BRAND, palette: Array(13).fill('#123456') }, 'palette'],
    ['a colour of a palette that is a program', { ...BRAND, palette: ['url(javascript:alert(1))'] }, 'palette.0'],
    ['a face that is a path', { ...BRAND, face: '../../etc/passwd' }, 'face'],
    ['a logo that nobody uploaded', { ...BRAND, logo: { asset: 'x', width: 1, height: 1 } }, 'logo'],
  ])('refuses %s and says where', async (_, json, where) => {
    await put(BRAND);
    const { status, body } = await put(json);
    expect([status, body.errors?.[0]?.path]).toEqual([422, where]);
    expect(await read()).toEqual(BRAND);
  });

  it('keeps a logo beside the colours, whichever came first', async () => {
    const asset = await putLogo(ann, workspaceId);
    const logo = { asset, width: 40, height: 20 };
    expect((await read())?.logo).toEqual(logo);
    await put(BRAND);
    expect(await read()).toEqual({ ...BRAND, logo });
    const second = await putLogo(ann, workspaceId, await plainPicture(10, 30).png().toBuffer());
    expect(await read()).toEqual({ ...BRAND, logo: { asset: second, width: 10, height: 30 } });
    expect((await ann.send('DELETE', `${path()}/logo`)).status).toBe(204);
    expect(await read()).toEqual(BRAND);
  });

  it('keeps a logo as pixels, whatever it is said to be, and refuses what is none', async () => {
    const photo = await plainPicture()
      .withExif({ IFD0: { Make: 'Secret camera' } })
      .jpeg()
      .toBuffer();
    expect((await sendLogo(photo)).status).toBe(200);
    const { asset } = (await read())?.logo ?? {};
    const response = await fetch(`${url()}/api/workspaces/${workspaceId}/assets/${asset}`, {
      headers: await ann.credentials(),
    });
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const file = Buffer.from(await response.arrayBuffer());
    expect((await sharp(file).metadata()).format).toBe('jpeg');
    expect(file.includes('Secret')).toBe(false);

    const program = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect((await sendLogo(program, 'image/svg+xml')).status).toBe(422);
    expect((await sendLogo(PICTURE.subarray(0, 40))).status).toBe(422);
    expect((await sendLogo(Buffer.from('hello'), 'text/plain')).status).toBe(415);
    expect((await read())?.logo?.asset).toBe(asset);
    expect(readdirSync(folder())).toEqual([asset]);
  });

  it('is seen by whoever sees a map of the workspace, and its logo too, but by no others', async () => {
    const asset = await putLogo(ann, workspaceId);
    await put(BRAND);
    const { id } = await ann.create({ workspaceId });
    const link = await makeShare(ann, id, { password: 'x' });
    const guest = await openShare(url, link, 'x');
    for (const [by, base] of [
      [ann, `/api/maps/${id}`],
      [guest, `/api/share/${link.token}`],
    ] as const) {
      expect(await read(`${base}/brand`, by)).toMatchObject(BRAND);
      expect((await by.send('GET', `${base}/assets/${asset}`)).status).toBe(200);
    }
    const other = (await ben.create()).id;
    expect((await ben.send('GET', `/api/maps/${other}/assets/${asset}`)).status).toBe(404);
    expect((await ben.send('GET', `/api/maps/${id}/brand`)).status).toBe(404);
    expect((await ben.send('GET', `/api/workspaces/${workspaceId}/assets/${asset}`)).status).toBe(404);
    await bringIn(ann, workspaceId, ben, 'editor');
    expect((await ben.send('GET', `/api/workspaces/${workspaceId}/assets/${asset}`)).status).toBe(200);
    expect((await put(BRAND, ben)).status).toBe(403);
  });

  it('is in files, and makes those that somebody has old when it changes', async () => {
    const { id } = await ann.create({ workspaceId, template: 'classic' });
    const { token } = await makeShare(ann, id);
    const drawn = async (path: string, headers = {}) =>
      fetch(`${url()}${path}`, { headers: { ...(await ann.credentials()), ...headers } });
    const pixelsOf = async (answer: Response, [red, green, blue]: number[]) => {
      const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
        .raw()
        .toBuffer({ resolveWithObject: true });
      let count = 0;
      for (let at = 0; at < data.length; at += info.channels) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
      }
      return count;
    };
    const path = `/api/maps/${id}/export.png?scale=1&theme=brand`;
    const before = await drawn(path);
    expect(await pixelsOf(before, [0x00, 0x5f, 0x56])).toBe(0);
    await put(BRAND);
    await putLogo(ann, workspaceId);
    const etag = before.headers.get('etag') ?? '';
    const after = await drawn(path, { 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(await pixelsOf(after.clone(), [0x00, 0x5f, 0x56])).toBeGreaterThan(5_000);
    expect(await pixelsOf(after, [0xc0, 0x20, 0x40])).toBeGreaterThan(1_000);
    for (const shared of [`/api/share/${token}/export.png?scale=1`, `/share/${token}.png`]) {
      expect(await pixelsOf(await drawn(shared), [0xc0, 0x20, 0x40])).toBeGreaterThan(1_000);
    }
    const without = await drawn(`${path}&without=logo`);
    expect(await pixelsOf(without, [0xc0, 0x20, 0x40])).toBe(0);
    expect((await drawn(`/api/maps/${id}/review.pdf`)).status).toBe(200);
  });

  it('sweeps the logo that another took the place of, and keeps that one', async () => {
    const old = await putLogo(ann, workspaceId);
    const asset = await putLogo(ann, workspaceId);
    const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000);
    for (const id of [old, asset]) utimesSync(join(folder(), id), longAgo, longAgo);
    await server.restart();
    // The round at the start is over when the server has stopped.
    await server.restart();
    expect(readdirSync(folder())).toEqual([asset]);
  });

  it('goes with its workspace', async () => {
    const cleo = await signUp(url, 'Cleo');
    const { body } = await cleo.send<WorkspaceSummary>('POST', '/api/workspaces', { json: { name: 'Cafe' } });
    await putLogo(cleo, body.id);
    const { status } = await cleo.send('DELETE', '/api/account', { json: { password: PASSWORD } });
    expect(status).toBe(204);
    expect(statSync(join(database.config.dataDir, 'assets', body.id), { throwIfNoEntry: false })).toBeUndefined();
    const left = await server.inDatabase(({ sql }) =>
      sql.query('SELECT 1 FROM brands WHERE workspace_id = $1', [body.id]),
    );
    expect(left).toEqual([]);
  });
});
