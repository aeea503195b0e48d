import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptAsset, MapResponse } from '@milepost/schema/http';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../testing/apiClient.ts';
import { signUp, workspaceOf } from '../testing/people.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { PICTURE, plainPicture, putPicture, sendPicture, showPicture } from './testing/pictures.ts';

const MAGENTA = '#c02040';

/** A PNG that says it is so large, and has no pixels. */
function hugePng(width: number, height: number): Uint8Array {
  const file = Buffer.from(PICTURE);
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

describe.each(DATABASE_KINDS)('pictures of maps, on the %s database', { timeout: 60_000 }, (kind) => {
  let database: TestDatabase;
  let server: TestServer;
  let ann: ApiClient;
  let stranger: ApiClient;
  let mapId: string;
  const url = () => server.url;
  const base = () => `/api/maps/${mapId}`;

  beforeAll(async () => {
    database = await createTestDatabase(kind);
    server = await startTestServer(kind, {}, database);
    ann = await signUp(url, 'Ann');
    stranger = await signUp(url, 'Stranger');
    mapId = (await ann.create({ workspaceId: await workspaceOf(ann) })).id;
  });
  afterAll(() => server?.close());

  const send = (file: Uint8Array, type = 'image/png') =>
    ann.send<KeptAsset & { detail: string }>('POST', `${base()}/assets`, { text: new Uint8Array(file), type });

  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${url()}${path}`, { headers: { ...(await ann.credentials()), ...headers } });
  }

  async function fetched(path: string) {
    const response = await get(path);
    expect(response.status).toBe(200);
    const { data, info } = await sharp(Buffer.from(await response.arrayBuffer()))
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      data,
      info,
      at: (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels)].slice(0, 3),
    };
  }

  it('keeps a picture, says what it is and gives it back', async () => {
    const { status, body } = await send(PICTURE);
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'image/png', width: 40, height: 20 });
    const path = `${base()}/assets/${body.id}`;
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toMatch(/private.*immutable/);
    const etag = response.headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await fetched(path)).at(3, 3)).toEqual([0xc0, 0x20, 0x40]);
  });

  it.each([
    ['a JPEG said to be a PNG', 'image/jpeg', () => plainPicture().jpeg()],
    ['a WebP', 'image/webp', () => plainPicture().webp()],
    ['the first picture of a GIF', 'image/png', () => plainPicture().gif()],
    ['a JPEG in the colours of print', 'image/jpeg', () => plainPicture().toColourspace('cmyk').jpeg()],
    ['a JPEG in grey', 'image/jpeg', () => plainPicture().greyscale().jpeg()],
    ['a PNG of 16 bits', 'image/png', () => plainPicture().toColourspace('rgb16').png()],
  ] as const)('takes %s by what is in it', async (_, type, make) => {
    const { status, body } = await send(await make().toBuffer());
    expect([status, body.type, body.width, body.height]).toEqual([201, type, 40, 20]);
    const file = Buffer.from(await (await get(`${base()}/assets/${body.id}`)).arrayBuffer());
    const { width, height, depth, space } = await sharp(file).metadata();
    expect([width, height, depth, space]).toEqual([40, 20, 'uchar', 'srgb']);
  });

  it('shows the first of the pictures of one that moves', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((colour) => plainPicture(40, 20, colour).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const { body } = await send(moving, 'image/gif');
    expect([body.width, body.height]).toEqual([40, 20]);
    expect((await fetched(`${base()}/assets/${body.id}`)).at(2, 2)).toEqual([255, 0, 0]);
  });

  it('turns what a camera took on its side, and keeps nothing that the camera wrote', async () => {
    const left = await plainPicture(20, 20, '#00ff00').png().toBuffer();
    const taken = await plainPicture(40, 20, '#ff0000')
      .composite([{ input: left, left: 0, top: 0 }])
      .withExif({ IFD0: { Make: 'Secret camera' }, IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer();
    const { body } = await send(taken, 'image/jpeg');
    expect([body.width, body.height]).toEqual([20, 40]);
    const kept = await fetched(`${base()}/assets/${body.id}`);
    const [red = 0, green = 0] = kept.at(10, 5);
    expect(green).toBeGreaterThan(red);
    const file = Buffer.from(await (await get(`${base()}/assets/${body.id}`)).arrayBuffer());
    expect(file.includes('Secret')).toBe(false);
    expect((await sharp(file).metadata()).exif).toBeUndefined();
  });

  it('keeps what is see-through, and makes what is very large smaller', async () => {
    const clear = sharp({ create: { width: 5_000, height: 1_000, channels: 4, background: '#00000000' } });
    const { body } = await send(await clear.png().toBuffer());
    expect([body.width, body.height]).toEqual([2_560, 512]);
    const { info } = await fetched(`${base()}/assets/${body.id}`);
    expect(info.channels).toBe(4);
  });

  it.each([
    ['SVG', 422, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/svg+xml'],
    ['HTML said to be a picture', 422, Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png'],
    ['nothing', 422, new Uint8Array(0), 'image/png'],
    ['a picture of 30,000 x 30,000 pixels', 413, hugePng(30_000, 30_000), 'image/png'],
    ['a picture without its end', 422, PICTURE.subarray(0, PICTURE.byteLength - 30), 'image/png'],
    ['a picture of more than 10 MB', 413, Buffer.concat([PICTURE, new Uint8Array(10 * 1024 * 1024)]), 'image/png'],
    ['something that isn’t even said to be a picture', 415, Buffer.from('hello'), 'text/plain'],
  ])('refuses %s in words', async (_, expected, file, type) => {
    const before = readdirSync(join(database.config.dataDir, 'assets', mapId)).length;
    const { status, body } = await send(file, type);
    expect(status).toBe(expected);
    expect(body.detail.length).toBeGreaterThan(10);
    expect(readdirSync(join(database.config.dataDir, 'assets', mapId))).toHaveLength(before);
  });

  it('refuses a JPEG that ends early', async () => {
    const whole = await plainPicture(900, 900)
      .composite([{ input: await noise(900), left: 0, top: 0 }])
      .jpeg()
      .toBuffer();
    const { status, body } = await send(whole.subarray(0, whole.byteLength / 2), 'image/jpeg');
    expect([status, body.detail]).toEqual([422, expect.stringContaining('broken')]);
  });

  it('gives no picture of another map: not by its id, not by copying, not by naming it on a map of one’s own', async () => {
    const { id } = await sendPicture(ann, base());
    const own = (await stranger.create()).id;
    const foreign = await stranger.send('GET', `/api/maps/${own}/assets/${id}`);
    const unknown = await stranger.send('GET', `/api/maps/${own}/assets/nothing`);
    expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    expect((await stranger.send('GET', `${base()}/assets/${id}`)).status).toBe(404);
    const copied = await stranger.send('POST', `/api/maps/${own}/assets/copy`, { json: { mapId, assetIds: [id] } });
    expect(copied.status).toBe(404);
    await showPicture(stranger, own, { asset: id });
    expect((await stranger.send('GET', `/api/maps/${own}/assets/${id}`)).status).toBe(404);
    const { body: copy } = await stranger.send<MapResponse>('POST', `/api/maps/${own}/duplicate`);
    expect((await stranger.send('GET', `/api/maps/${copy.id}/assets/${id}`)).status).toBe(404);
    const { token } = await makeShare(stranger, own);
    expect((await stranger.send('GET', `/api/share/${token}/assets/${id}`)).status).toBe(404);
  });

  it('shows by a link what its lanes show, and no other picture of the map', async () => {
    const { id } = await ann.create({ workspaceId: await workspaceOf(ann) });
    const [open, hidden] = [await putPicture(ann, id, 'open'), await putPicture(ann, id, 'hidden')];
    const { id: unused } = await sendPicture(ann, `/api/maps/${id}`);
    const statuses = async (choice: Parameters<typeof makeShare>[2]) => {
      const link = await makeShare(ann, id, choice);
      const guest = await openShare(url, link);
      const path = (asset: string) => `/api/share/${link.token}/assets/${asset}`;
      return Promise.all([open, hidden, unused].map(async (asset) => (await guest.send('GET', path(asset))).status));
    };
    expect(await statuses({ lanes: ['open'] })).toEqual([200, 404, 404]);
    expect(await statuses({})).toEqual([200, 200, 404]);
    expect(await statuses({ access: 'edit' })).toEqual([200, 200, 200]);
    await ann.patch(id, [{ op: 'set', in: 'lanes', id: 'hidden', fields: { visible: false } }]);
    expect(await statuses({})).toEqual([200, 404, 404]);
  });

  it('draws pictures in files, and by a link only those that it shows', async () => {
    const { id } = await ann.create({ workspaceId: await workspaceOf(ann) });
    await putPicture(ann, id, 'open');
    const red = async (path: string) => {
      const { data, info } = await fetched(path);
      let found = 0;
      for (let at = 0; at < data.length; at += info.channels) {
        if (data[at] === 0xc0 && data[at + 1] === 0x20 && data[at + 2] === 0x40) found++;
      }
      return found;
    };
    expect(await red(`/api/maps/${id}/export.png?scale=1`)).toBeGreaterThan(5_000);
    expect(await red(`/api/maps/${id}/thumbnail.png`)).toBeGreaterThan(1_000);
    const svg = await (await get(`/api/maps/${id}/export.svg`)).text();
    expect(svg).toContain('<image ');
    const lanes = Object.keys((await ann.read(id)).document.lanes).filter((lane) => lane !== 'open');
    const all = await makeShare(ann, id);
    const some = await makeShare(ann, id, { lanes });
    expect(await red(`/api/share/${all.token}/export.png?scale=1`)).toBeGreaterThan(5_000);
    expect(await red(`/share/${all.token}.png`)).toBeGreaterThan(5_000);
    expect(await red(`/api/share/${some.token}/export.png?scale=1`)).toBe(0);
  });

  it('takes pictures from guests who may edit, and from no others', async () => {
    const link = await makeShare(ann, mapId, { access: 'edit' });
    const guest = await openShare(url, link);
    const { id } = await sendPicture(guest, `/api/share/${link.token}`);
    expect((await get(`${base()}/assets/${id}`)).status).toBe(200);
    const viewing = await makeShare(ann, mapId, { access: 'comment' });
    const { status } = await guest.send('POST', `/api/share/${viewing.token}/assets`, {
      text: PICTURE,
      type: 'image/png',
    });
    expect(status).toBe(403);
  });

  it('copies a map with the pictures that it shows', async () => {
    const { id } = await ann.create({ workspaceId: await workspaceOf(ann) });
    const asset = await putPicture(ann, id);
    const { body: copy } = await ann.send<MapResponse>('POST', `/api/maps/${id}/duplicate`);
    expect((await get(`/api/maps/${copy.id}/assets/${asset}`)).status).toBe(200);
    await ann.send('DELETE', `/api/maps/${id}`);
    await ann.send('DELETE', `/api/maps/${id}?permanent=true`);
    expect((await get(`/api/maps/${copy.id}/assets/${asset}`)).status).toBe(200);
    expect(readdirSync(join(database.config.dataDir, 'assets'))).not.toContain(id);
  });

  it('gives a map pictures of another, and leaves out what isn’t there', async () => {
    const { id } = await ann.create({ workspaceId: await workspaceOf(ann) });
    const { id: asset } = await sendPicture(ann, base());
    const copy = () =>
      ann.send<{ assetIds: string[] }>('POST', `/api/maps/${id}/assets/copy`, {
        json: { mapId, assetIds: [asset, 'nothing'] },
      });
    expect((await copy()).body).toEqual({ assetIds: [asset] });
    expect((await copy()).body).toEqual({ assetIds: [asset] });
    expect((await get(`/api/maps/${id}/assets/${asset}`)).status).toBe(200);
  });

  it('answers 404 for a picture whose file is gone', async () => {
    const { id } = await sendPicture(ann, base());
    rmSync(join(database.config.dataDir, 'assets', mapId, id));
    expect((await get(`${base()}/assets/${id}`)).status).toBe(404);
  });

  it('sweeps files of which there is no row, once nobody can be about to make it', async () => {
    const { id } = await sendPicture(ann, base());
    const other = (await ann.create()).id;
    const { id: orphan } = await sendPicture(ann, `/api/maps/${other}`);
    await server.inDatabase(async ({ sql }) => {
      await sql.query('DELETE FROM maps WHERE id = $1', [other]);
    });
    const path = (map: string, asset: string) => join(database.config.dataDir, 'assets', map, asset);
    expect(statSync(path(other, orphan)).isFile()).toBe(true);
    const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000);
    utimesSync(path(other, orphan), longAgo, longAgo);
    utimesSync(path(mapId, id), longAgo, longAgo);
    await server.restart();
    // The round at the start is over when the server has stopped.
    await server.restart();
    expect(statSync(path(other, orphan), { throwIfNoEntry: false })).toBeUndefined();
    expect((await get(`${base()}/assets/${id}`)).status).toBe(200);
  });
});

async function noise(size: number): Promise<Buffer> {
  return sharp({
    create: {
      width: size,
      height: size,
      channels: 3,
      background: MAGENTA,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
}
