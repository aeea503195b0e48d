import type { MadeShare, ShareEvent, Thread } from '@milepost/schema/http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { LiveClient } from '../collaboration/testing/liveClient.ts';
import { ApiClient } from '../testing/apiClient.ts';
import { signUp } from '../testing/people.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';

/** How soon (ms) a change of a link holds for those who came by it. */
const SOON = 1_000;

/** A page behind a link. */
interface Page {
  heard: ShareEvent[];
  closed: number | undefined;
  socket: WebSocket;
}

describe.each(DATABASE_KINDS)('live behind a link, on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let mapId: string;
  const open: Array<() => void> = [];
  const url = () => server.url;
  const nobody = new ApiClient(url, {});

  beforeAll(async () => {
    server = await startTestServer(kind);
    ann = await signUp(url, 'Ann');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    mapId = (await ann.create({ template: 'classic' })).id;
  });
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });

  const patch = (link: MadeShare, json: object) => ann.send('PATCH', `/api/maps/${mapId}/shares/${link.id}`, { json });
  const rename = (title: string) => ann.patch(mapId, [{ op: 'set', in: 'map', fields: { title } }]);
  const ENDS: Array<[string, (link: MadeShare) => Promise<unknown>]> = [
    ['is revoked', (link) => ann.send('DELETE', `/api/maps/${mapId}/shares/${link.id}`)],
    ['is paused', (link) => patch(link, { paused: true })],
    ['gets another password', (link) => patch(link, { password: 'another' })],
    ['gets another address', (link) => ann.send('POST', `/api/maps/${mapId}/shares/${link.id}/rotate`)],
    ['is over', (link) => patch(link, { expiresAt: new Date(Date.now() - 1).toISOString() })],
    ['has its map in the trash', () => ann.send('DELETE', `/api/maps/${mapId}`)],
  ];

  async function watch({ token }: MadeShare, who = nobody, query = ''): Promise<Page> {
    const address = `${server.url.replace(/^http/, 'ws')}/api/share/${token}/live${query}`;
    const page: Page = {
      heard: [],
      closed: undefined,
      socket: new WebSocket(address, { headers: await who.credentials() }),
    };
    page.socket.on('message', (data) => page.heard.push(JSON.parse(String(data))));
    page.socket.on('close', (code) => {
      page.closed = code;
    });
    page.socket.on('error', () => undefined);
    open.push(() => page.socket.terminate());
    await waitFor(() => page.heard.length > 0 || page.closed !== undefined, 'a beginning');
    return page;
  }

  describe('watching', () => {
    it('hears that the map has changed, and nothing of what', async () => {
      const page = await watch(await makeShare(ann, mapId));
      expect(page.heard).toEqual([{ type: 'changed', revision: 1 }]);
      await rename('Changed');
      await waitFor(() => page.heard.length > 1, 'word of it', SOON);
      expect(page.heard[1]).toEqual({ type: 'changed', revision: 2 });
      for (let edit = 0; edit < 20; edit++) await rename(`Changed ${edit}`);
      await waitFor(() => page.heard.some((event) => event.type === 'changed' && event.revision === 22), 'the last');
      // Not with each edit.
      expect(page.heard.length).toBeLessThan(20);
    });

    it('hears of its own map only', async () => {
      const page = await watch(await makeShare(ann, mapId));
      const other = await ann.create();
      await ann.patch(other.id, [{ op: 'set', in: 'map', fields: { title: 'Other' } }]);
      await rename('Mine');
      await waitFor(() => page.heard.length > 1, 'word of it', SOON);
      expect(page.heard).toEqual([
        { type: 'changed', revision: 1 },
        { type: 'changed', revision: 2 },
      ]);
    });

    it('hears of threads on what it sees', async () => {
      const { document } = await ann.read(mapId);
      const [shown, hidden] = Object.keys(document.lanes) as [string, string];
      const part = await watch(await makeShare(ann, mapId, { lanes: [shown] }));
      const whole = await watch(await makeShare(ann, mapId));
      const begin = async (id: string) => {
        const json = { anchor: { kind: 'lane', id }, body: 'x' };
        return (await ann.send<Thread>('POST', `/api/maps/${mapId}/threads`, { json })).body.id;
      };
      const ids = [await begin(hidden), await begin(shown)];
      await waitFor(() => part.heard.length > 1 && whole.heard.length > 2, 'word of it', SOON);
      expect(part.heard.slice(1)).toEqual([{ type: 'thread', threadId: ids[1] }]);
      // In whichever order it was looked up who sees them.
      expect(new Set(whole.heard.slice(1))).toEqual(new Set(ids.map((threadId) => ({ type: 'thread', threadId }))));
    });

    it('hears that approval is asked for', async () => {
      const page = await watch(await makeShare(ann, mapId));
      await ann.send('POST', `/api/maps/${mapId}/approvals`, { json: {} });
      await waitFor(() => page.heard.length > 1, 'word of it', SOON);
      expect(page.heard[1]).toEqual({ type: 'approvals' });
    });

    it.each(ENDS)('ends when the link %s', async (_, end) => {
      const link = await makeShare(ann, mapId, { password: 'secret' });
      const guest = await openShare(url, link, 'secret');
      const page = await watch(link, guest);
      expect(page.closed).toBeUndefined();
      await end(link);
      await waitFor(() => page.closed, 'the end', SOON);
      expect(page.closed).toBe(4404);
      expect((await watch(link, guest)).closed).toBe(4404);
      expect(page.heard).toHaveLength(1);
    });

    it('ends when the link runs out', async () => {
      const expiresAt = new Date(Date.now() + 1_500).toISOString();
      const page = await watch(await makeShare(ann, mapId, { expiresAt }));
      expect(page.closed).toBeUndefined();
      await waitFor(() => page.closed, 'the end', 1_500 + SOON);
      expect([page.closed, Date.now() >= Date.parse(expiresAt)]).toEqual([4404, true]);
    });

    it('goes on when another link ends', async () => {
      const link = await makeShare(ann, mapId);
      const page = await watch(await makeShare(ann, mapId));
      await patch(link, { paused: true });
      await rename('Changed');
      await waitFor(() => page.heard.length > 1, 'word of it', SOON);
      expect(page.closed).toBeUndefined();
    });

    it('is for those who may, and says nothing', async () => {
      expect((await watch(await makeShare(ann, mapId, { password: 'x' }))).closed).toBe(4404);
      expect((await watch({ ...(await makeShare(ann, mapId)), token: 'none' })).closed).toBe(4404);
      const page = await watch(await makeShare(ann, mapId));
      page.socket.send('hello');
      await waitFor(() => page.closed, 'the end', SOON);
      expect(page.closed).toBe(1003);
    });

    it('is not taken in by a link that ends while somebody comes', async () => {
      for (let round = 0; round < 6; round++) {
        const link = await makeShare(ann, mapId);
        const coming = watch(link);
        await new Promise((resolve) => setTimeout(resolve, round * 2));
        await ann.send('DELETE', `/api/maps/${mapId}/shares/${link.id}`);
        const page = await coming;
        await waitFor(() => page.closed, 'the end', SOON);
      }
    });
  });

  describe('editing', () => {
    async function edit(link: MadeShare, who: ApiClient, id = mapId): Promise<LiveClient> {
      const path = `/api/share/${link.token}/collab`;
      const client = new LiveClient(server.url, id, await who.credentials(), { path, reconnect: 10_000 });
      open.push(() => client.destroy());
      return client;
    }
    const ended = (client: LiveClient) => waitFor(() => client.closes.length > 0, 'the end', SOON);
    const titleOf = async () => (await ann.read(mapId)).title;

    it('writes into the map, under an id of its own', async () => {
      const link = await makeShare(ann, mapId, { access: 'edit' });
      const guest = await (await edit(link, await openShare(url, link))).ready();
      guest.setTitle('By a guest');
      expect(await guest.nextAnswer()).toBe(true);
      expect(await titleOf()).toBe('By a guest');
      const actors = await server.inDatabase(({ sql }) =>
        sql.query<{ actor_id: string }>('SELECT actor_id FROM map_clients WHERE map_id = $1', [mapId]),
      );
      expect(actors.map(({ actor_id }) => actor_id)).toEqual([expect.stringMatching(/^guest:[\w-]{22}$/)]);
    });

    it.each(ENDS)('ends when the link %s', async (_, end) => {
      const link = await makeShare(ann, mapId, { access: 'edit', password: 'secret' });
      const who = await openShare(url, link, 'secret');
      const guest = await (await edit(link, who)).ready();
      await end(link);
      await ended(guest);
      expect(guest.closes).toEqual([4404]);
      expect(guest.said).toEqual([{ type: 'gone' }]);
      guest.sendUpdate(new Uint8Array([0, 0]));
      const again = await edit(link, who);
      await ended(again);
      expect(again.closes).toEqual([4404]);
    });

    it('ends when the link runs out, sooner than it was to at first', async () => {
      const link = await makeShare(ann, mapId, { access: 'edit', expiresAt: '2100-01-01T00:00:00Z' });
      const guest = await (await edit(link, await openShare(url, link))).ready();
      await patch(link, { expiresAt: new Date(Date.now() + 500).toISOString() });
      guest.setTitle('Still');
      expect(await guest.nextAnswer()).toBe(true);
      await ended(guest);
      expect(guest.closes).toEqual([4404]);
    });

    it('ends when the link lets them comment only, and sees nothing more of the map', async () => {
      const link = await makeShare(ann, mapId, { access: 'edit' });
      const guest = await (await edit(link, await openShare(url, link))).ready();
      await patch(link, { access: 'comment', lanes: [Object.keys(guest.map.lanes)[0]] });
      await ended(guest);
      await rename('Not for guests');
      expect(guest.map.map.title).not.toBe('Not for guests');
    });

    it.each(['view', 'comment'] as const)('is not for links to %s', async (access) => {
      const link = await makeShare(ann, mapId, { access });
      const guest = await edit(link, await openShare(url, link));
      await ended(guest);
      expect(guest.closes).toEqual([4404]);
      expect(guest.map.lanes).toEqual({});
    });

    it('is not for those whom nobody has met', async () => {
      const guest = await edit(await makeShare(ann, mapId, { access: 'edit' }), nobody);
      await ended(guest);
      expect(guest.closes).toEqual([4404]);
    });

    it('gets no other map, whichever is asked for', async () => {
      const link = await makeShare(ann, mapId, { access: 'edit' });
      const who = await openShare(url, link);
      const sibling = await ann.create({ title: 'Unpublished' });
      const guest = await edit(link, who, sibling.id);
      await waitFor(() => guest.denied, 'the denial', SOON);
      expect(guest.denied).toBe('not-found');
      // Nor by the way of people with an account.
      const elsewhere = new LiveClient(server.url, mapId, await who.credentials());
      open.push(() => elsewhere.destroy());
      await waitFor(() => elsewhere.denied, 'the denial', SOON);
      expect(elsewhere.denied).toBe('signed-out');
    });
  });
});
