import type { RoleName } from '@milepost/schema/http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, signIn, signUp, userIdOf, workspaceOf } from '../testing/people.ts';
import { ServerProcess } from '../testing/serverProcess.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, freePort } from '../testing/testDatabase.ts';
import { REDIS_SERVER, TestRedis } from '../testing/testRedis.ts';
import { waitFor } from '../testing/waitFor.ts';
import { LiveClient } from './testing/liveClient.ts';
import { Typist } from './testing/typist.ts';

/** How soon (ms) a change of rights holds on connections to the other server. */
const SOON = 1_000;

/** Processes start slowly where much else runs (ms). */
const PATIENCE = 120_000;

const what = REDIS_SERVER ? 'two servers' : 'two servers (skipped: there is no redis-server to be found)';

describe.skipIf(!REDIS_SERVER)(`${what} on one PostgreSQL and one Redis`, { timeout: PATIENCE }, () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let ports: number[];
  let servers: ServerProcess[] = [];
  let ann: ApiClient;
  let ben: ApiClient;
  /** The same people, asking the second server. */
  let annThere: ApiClient;
  let benId: string;
  let workspaceId: string;
  let mapId: string;
  const clients: LiveClient[] = [];
  const here = () => `http://127.0.0.1:${ports[0]}`;
  const there = () => `http://127.0.0.1:${ports[1]}`;

  async function startBoth(): Promise<void> {
    servers = ports.map(
      (port) =>
        new ServerProcess({
          PORT: String(port),
          DATA_DIR: database.config.dataDir,
          DATABASE_URL: database.config.databaseUrl ?? '',
          REDIS_URL: redis.url,
        }),
    );
    await Promise.all(servers.map((server) => server.ready()));
  }
  const killBoth = () => Promise.all(servers.map((server) => server.kill('SIGKILL')));

  beforeAll(async () => {
    [database, redis] = await Promise.all([createTestDatabase('postgres'), TestRedis.start()]);
    ports = [await freePort(), await freePort()];
    // Both at once, on an empty database.
    await startBoth();
    ann = await signUp(here, 'Ann');
    ben = await signUp(there, 'Ben');
    annThere = await signIn(there, 'Ann');
    benId = await userIdOf(ben);
    workspaceId = await workspaceOf(ann);
  }, PATIENCE);
  afterAll(async () => {
    await killBoth();
    await redis?.close();
    await database?.close();
  });

  beforeEach(async () => {
    mapId = (await ann.create({ title: 'Start', workspaceId })).id;
    await ann.send('DELETE', `/api/workspaces/${workspaceId}/members/${benId}`);
    await bringIn(ann, workspaceId, ben, 'editor');
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });

  async function join(who: ApiClient, url: string, options?: ConstructorParameters<typeof LiveClient>[3]) {
    const client = new LiveClient(url, mapId, await who.credentials(), options);
    clients.push(client);
    return client;
  }
  const type = (client: LiveClient, text: string) => (client.doc.getMap('map').get('title') as Y.Text).insert(0, text);
  const setRole = (role: RoleName) =>
    ann.send('PATCH', `/api/workspaces/${workspaceId}/members/${benId}`, { json: { role } });

  it('show the edits of each on the other', async () => {
    const one = await (await join(ann, here())).ready();
    const two = await (await join(ben, there())).ready();
    type(one, 'a');
    await waitFor(() => two.map.map.title === 'aStart', 'an edit made here');
    type(two, 'b');
    await waitFor(() => one.map.map.title === 'baStart', 'an edit made there');
    await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }]);
    await waitFor(() => two.map.map.owner === 'Ann', 'an edit of the API');
    expect((await annThere.read(mapId)).document).toEqual(two.map);
  });

  it('keep what many type at once on both, each letter once and the same for all', async () => {
    await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { scenario: ' ' } }]);
    const credentials = [await ann.credentials(), await ben.credentials()];
    const typists = ['a', 'b', 'c', 'd'].map(
      (name, index) => new Typist([here(), there()][index % 2] as string, mapId, name, credentials[index % 2] ?? {}),
    );
    clients.push(...typists.map(({ client }) => client));
    await Promise.all(typists.map(({ client }) => client.ready()));
    for (const typist of typists) typist.start();
    await waitFor(() => typists.every(({ typed }) => typed >= 60), 'the typing');
    for (const typist of typists) typist.rest();
    const texts = () => typists.map(({ client }) => client.map.map.scenario ?? '');
    const isAll = (text: string) => typists.every((typist) => typist.lettersIn(text).length === typist.typed);
    await waitFor(() => texts().every(isAll), 'every letter everywhere');
    expect(new Set(texts()).size).toBe(1);
    const stored = (await annThere.read(mapId)).document.map.scenario ?? '';
    expect(stored.trim()).toBe(texts()[0]?.trim());
    for (const typist of typists) {
      expect(typist.lettersIn(stored)).toEqual(Array.from({ length: typist.typed }, (_, index) => index + 1));
    }
  });

  it('have lost nothing and doubled nothing when both were killed while people typed', async () => {
    await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { scenario: ' ' } }]);
    const credentials = [await ann.credentials(), await ben.credentials()];
    const typists = ['a', 'b'].map(
      (name, index) => new Typist([here(), there()][index] as string, mapId, name, credentials[index] ?? {}),
    );
    clients.push(...typists.map(({ client }) => client));
    await Promise.all(typists.map(({ client }) => client.ready()));
    for (const typist of typists) typist.start();
    await waitFor(() => typists.every((typist) => typist.isAheadOf(30)), 'acknowledged letters');
    await killBoth();
    const acknowledged = typists.map((typist) => typist.acknowledged);
    for (const typist of typists) typist.rest();
    await startBoth();
    // What wasn't sent yet comes with the sync that follows.
    const stored = await waitFor(async () => {
      const text = (await ann.read(mapId)).document.map.scenario ?? '';
      return typists.every((typist) => typist.lettersIn(text).length >= typist.typed) ? text : '';
    }, 'every letter');
    for (const [index, typist] of typists.entries()) {
      expect(typist.lettersIn(stored)).toEqual(Array.from({ length: typist.typed }, (_, place) => place + 1));
      expect(typist.typed).toBeGreaterThanOrEqual(acknowledged[index] ?? 0);
    }
    await waitFor(() => typists.every(({ client }) => client.map.map.scenario === stored), 'the same everywhere');
  });

  it('let somebody go on at the other, with what they had not sent yet', async () => {
    const one = await (await join(ben, here(), { reconnect: 60_000 })).ready();
    type(one, '1');
    expect(await one.nextAnswer()).toBe(true);
    const watching = await (await join(ann, there())).ready();
    one.drop();
    type(one, '2');
    // The same document, and so the same client id in it.
    const again = await (await join(ben, there())).ready();
    again.sendStep2(Y.encodeStateAsUpdate(one.doc));
    expect(await again.nextAnswer()).toBe(true);
    await waitFor(() => watching.map.map.title === '21Start', 'what they wrote meanwhile');
    expect(again.said).toEqual([]);
  });

  it('agree about the revision that an edit is made for', async () => {
    await join(ben, there()).then((client) => client.ready());
    const { revision } = (await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }])).body;
    const edit = [{ op: 'set', in: 'map', fields: { goal: 'Together' } }];
    expect((await annThere.patch(mapId, edit, '"1"')).status).toBe(412);
    const answer = await annThere.patch(mapId, edit, `"${revision}"`);
    expect(answer.status).toBe(200);
    expect(answer.body.document.map).toMatchObject({ owner: 'Ann', goal: 'Together' });
    expect((await ann.read(mapId)).revision).toBe(answer.body.revision);
  });

  it('show the people of each on the other, until they go', async () => {
    const one = await (await join(ann, here())).ready();
    one.awareness.setLocalState({ pointer: { x: 1, y: 1 } });
    const two = await (await join(ben, there())).ready();
    two.awareness.setLocalState({ pointer: { x: 2, y: 2 } });
    const seen = (by: LiveClient, whom: LiveClient) =>
      by.awareness.getStates().get(whom.doc.clientID)?.user !== undefined;
    await waitFor(() => seen(one, two) && seen(two, one), 'each other');
    // Who comes later sees those who were there before, too.
    const three = await (await join(ann, there())).ready();
    await waitFor(() => seen(three, one) && seen(three, two), 'those who were there');
    one.destroy();
    await waitFor(() => !seen(two, one), 'the one who left to be gone');
  });

  it('heed within a second what somebody may do no more', async () => {
    const editing = await (await join(ben, there())).ready();
    await setRole('viewer');
    await waitFor(() => editing.said.length > 0, 'word of it', SOON);
    expect(editing.said).toEqual([{ type: 'access', mayEdit: false }]);
    type(editing, 'x');
    expect(await editing.nextAnswer()).toBe(false);
    await ann.send('DELETE', `/api/workspaces/${workspaceId}/members/${benId}`);
    await waitFor(() => editing.said.length > 1, 'word of it', SOON);
    expect(editing.said.at(-1)).toEqual({ type: 'gone' });
    expect((await annThere.read(mapId)).title).toBe('Start');
  });

  it('close within a second the connections of a map in the trash, and of somebody who signed out', async () => {
    const editing = await (await join(ben, there())).ready();
    await ann.send('DELETE', `/api/maps/${mapId}`);
    await waitFor(() => editing.said.length > 0, 'word of it', SOON);
    expect(editing.said).toEqual([{ type: 'gone' }]);
    mapId = (await ann.create({ workspaceId })).id;
    const session = await signIn(here, 'Ben');
    const open = await (await join(session, there(), { reconnect: 60_000 })).ready();
    await session.send('POST', '/api/auth/sign-out', { json: {} });
    await waitFor(() => open.closes.length > 0, 'the closed socket', SOON);
    expect(open.closes).toEqual([4401]);
  });

  it.each<[string, (path: string) => Promise<unknown>]>([
    ['is revoked', (path) => ann.send('DELETE', path)],
    ['gets another password', (path) => ann.send('PATCH', path, { json: { password: 'another' } })],
  ])('close within a second the connections of those who came by a link that %s', async (_, end) => {
    const link = await makeShare(ann, mapId, { access: 'edit', password: 'secret' });
    const guest = await openShare(there, link, 'secret');
    const path = `/api/share/${link.token}`;
    const options = { path: `${path}/collab`, reconnect: 60_000 };
    const editing = await (await join(guest, there(), options)).ready();
    const address = `${there().replace(/^http/, 'ws')}${path}/live`;
    const watching = new WebSocket(address, { headers: await guest.credentials() });
    const closes: number[] = [];
    watching.on('close', (code) => closes.push(code));
    await new Promise((resolve, reject) => watching.once('message', resolve).once('error', reject));

    await end(`/api/maps/${mapId}/shares/${link.id}`);
    await waitFor(() => editing.closes.length > 0 && closes.length > 0, 'the closed sockets', SOON);
    expect([...editing.closes, ...closes]).toEqual([4404, 4404]);
    const again = await join(guest, there(), options);
    await waitFor(() => again.closes.length > 0, 'the closed door');
    expect(again.closes).toEqual([4404]);
  });

  it('go on without Redis, and are as one again when it is back', async () => {
    const one = await (await join(ann, here())).ready();
    const two = await (await join(ben, there())).ready();
    await redis.kill();
    type(one, '1');
    expect(await one.nextAnswer()).toBe(true);
    type(two, '2');
    expect(await two.nextAnswer()).toBe(true);
    // More slowly: each looks by itself what the other did.
    await waitFor(() => [one, two].every(({ map }) => map.map.title.length === 7), 'the edits of both');
    expect(one.map.map.title).toBe(two.map.map.title);
    await setRole('viewer');
    await waitFor(() => two.said.length > 0, 'word of it');
    expect(two.said).toEqual([{ type: 'access', mayEdit: false }]);

    await redis.start();
    await setRole('editor');
    await waitFor(() => two.said.length > 1, 'word of it');
    one.awareness.setLocalState({ pointer: { x: 3, y: 3 } });
    await waitFor(() => two.awareness.getStates().has(one.doc.clientID), 'each other');
    type(one, '3');
    await waitFor(() => two.map.map.title.startsWith('3'), 'an edit', SOON);
    for (const { stdout } of servers) expect(stdout).not.toMatch(/unhandled|nobody waited for/);
  });

  it('count together how often somebody tries', async () => {
    const guess = (url: string) =>
      fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'ann@example.org', password: 'the wrong one' }),
      });
    const answers = await Promise.all(Array.from({ length: 15 }, () => [guess(here()), guess(there())]).flat());
    const refused = answers.filter(({ status }) => status === 429);
    // Twenty a minute are let through, of those before as well.
    expect(refused.length).toBeGreaterThanOrEqual(10);
  });

  it('say that they join the others, and start without them where Redis is not there', async () => {
    await redis.kill();
    const alone = new ServerProcess({
      PORT: '0',
      DATA_DIR: database.config.dataDir,
      DATABASE_URL: database.config.databaseUrl ?? '',
      REDIS_URL: redis.url,
    });
    try {
      const url = await alone.ready();
      expect(alone.stdout).toContain(`Joining the other servers at ${new URL(redis.url).host}`);
      const late = await signIn(() => url, 'Ann');
      expect((await late.read(mapId)).title).toBe('Start');
    } finally {
      expect((await alone.kill('SIGTERM')).code).toBe(0);
      await redis.start();
    }
  });
});
