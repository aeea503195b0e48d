import type { RoleName } from '@milepost/schema/http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ApiClient } from '../testing/apiClient.ts';
import { bringIn, PASSWORD, signIn, signUp, tokenOf, userIdOf, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { LiveClient, updateOf } from './testing/liveClient.ts';
import { KIND, RawClient, STEP } from './testing/rawClient.ts';

/** How soon (ms) a change of rights holds on connections that are open. */
const SOON = 1_000;

describe.each(DATABASE_KINDS)('rights on the live connection, on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let benId: string;
  let workspaceId: string;
  let mapId: string;
  const clients: LiveClient[] = [];
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    ann = await signUp(url, 'Ann');
    ben = await signUp(url, 'Ben');
    benId = await userIdOf(ben);
    workspaceId = await workspaceOf(ann);
  });
  afterAll(() => server?.close());

  beforeEach(async () => {
    mapId = (await ann.create({ title: 'Start', workspaceId })).id;
    await ann.send('DELETE', `/api/workspaces/${workspaceId}/members/${benId}`);
    await bringIn(ann, workspaceId, ben, 'editor');
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });

  async function join(who: ApiClient, options?: ConstructorParameters<typeof LiveClient>[3]): Promise<LiveClient> {
    const client = new LiveClient(server.url, mapId, await who.credentials(), options);
    clients.push(client);
    return client;
  }
  const setRole = (role: RoleName) =>
    ann.send('PATCH', `/api/workspaces/${workspaceId}/members/${benId}`, { json: { role } });
  const removeBen = () => ann.send('DELETE', `/api/workspaces/${workspaceId}/members/${benId}`);
  const titleOf = async () => (await ann.read(mapId)).title;
  const type = (client: LiveClient, text: string) => (client.doc.getMap('map').get('title') as Y.Text).insert(0, text);

  it('lets an editor who is made a viewer write no more, whatever they send', async () => {
    const watching = await (await join(ann)).ready();
    const editing = await (await join(ben)).ready();
    type(editing, '1');
    expect(await editing.nextAnswer()).toBe(true);
    expect((await setRole('viewer')).status).toBe(204);
    await waitFor(() => editing.said.length > 0, 'word of it', SOON);
    expect(editing.said).toEqual([{ type: 'access', mayEdit: false }]);
    const before = await ann.read(mapId);

    type(editing, '2');
    expect(await editing.nextAnswer()).toBe(false);
    editing.sendUpdate(updateOf(watching.doc, (doc) => doc.getMap('map').delete('title')));
    expect(await editing.nextAnswer()).toBe(false);
    editing.sendStep2(Y.encodeStateAsUpdate(editing.doc));
    expect(await editing.nextAnswer()).toBe(false);
    editing.sync();
    expect(await editing.nextAnswer()).toBe(false);
    expect(await ann.read(mapId)).toEqual(before);
    expect(watching.map).toEqual(before.document);

    // What they wrote meanwhile counts once they may write again.
    await setRole('editor');
    await waitFor(() => editing.said.length > 1, 'word of it', SOON);
    expect(editing.said.at(-1)).toEqual({ type: 'access', mayEdit: true });
    editing.sync();
    expect(await editing.nextAnswer()).toBe(true);
    await waitFor(async () => (await titleOf()) === '21Start', 'what was written meanwhile');
  });

  it('shows everybody exactly what it keeps while rights change amid a flood of edits', async () => {
    const watching = await (await join(ann)).ready();
    const editing = await (await join(ben)).ready();
    const kept: boolean[] = [];
    editing.onAnswer = (answer) => kept.push(answer);
    const edits = 60;
    for (let edit = 0; edit < edits; edit++) {
      type(editing, 'x');
      if (edit === edits / 2) void setRole('viewer');
      await new Promise((resolve) => setImmediate(resolve));
    }
    await waitFor(() => kept.length === edits, 'all answers');
    const stored = await ann.read(mapId);
    await waitFor(() => watching.map.map.title === stored.title, 'the same title');
    // What was refused was the end, and what was kept is what there is.
    expect(kept).toEqual(kept.map((_, index) => index < kept.filter(Boolean).length));
    expect(stored.title).toBe(`${'x'.repeat(kept.filter(Boolean).length)}Start`);
    // Loaded anew, it is the same: nothing was in the log only.
    for (const client of clients.splice(0)) client.destroy();
    await server.restart();
    expect((await ann.read(mapId)).title).toBe(stored.title);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['who is taken out of the workspace', removeBen],
    [
      'whose map becomes private',
      () => ann.send('PUT', `/api/maps/${mapId}/people`, { json: { visibility: 'private' } }),
    ],
    ['whose map goes to the trash', () => ann.send('DELETE', `/api/maps/${mapId}`)],
  ])('cuts off a member %s', async (_, change) => {
    const editing = await (await join(ben)).ready();
    await change();
    await waitFor(() => editing.said.length > 0, 'word of it', SOON);
    expect(editing.said).toEqual([{ type: 'gone' }]);
    const answers = editing.answers.length;
    type(editing, 'late');
    editing.sendUpdate(updateOf(editing.doc, (doc) => doc.getMap('map').set('owner', 'Ben')));
    const again = await join(ben);
    await waitFor(() => again.denied, 'the denial', SOON);
    expect(again.denied).toBe('not-found');
    expect(editing.answers).toHaveLength(answers);
  });

  it('tells nothing more of the map to a member who is cut off, whatever they had asked before', async () => {
    const raw = await RawClient.open(server.url, mapId, await ben.credentials());
    const removed = removeBen();
    while (!raw.left) {
      raw.sync(STEP.one, Y.encodeStateVector(new Y.Doc()));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await removed;
    await raw.handled();
    raw.end();
    expect(raw.synced).toBeGreaterThan(0);
    expect(raw.heard.slice(raw.heard.indexOf(KIND.close) + 1)).toEqual([]);
  });

  it('keeps those connected whom a change leaves what they had', async () => {
    const editing = await (await join(ben)).ready();
    await ann.send('PUT', `/api/maps/${mapId}/people`, {
      json: {
        visibility: 'private',
        people: [
          { userId: await userIdOf(ann), role: 'owner' },
          { userId: benId, role: 'editor' },
        ],
      },
    });
    await setRole('viewer');
    type(editing, 'Still ');
    expect(await editing.nextAnswer()).toBe(true);
    expect(editing.said).toEqual([]);
  });

  describe('closes the socket', () => {
    const closed = (client: LiveClient) => waitFor(() => client.closes.length > 0, 'the closed socket', SOON);
    const post = (who: ApiClient, path: string) => who.send('POST', `/api/auth/${path}`, { json: {} });
    it('of somebody who signed out', async () => {
      const session = await signIn(url, 'Ben');
      const editing = await (await join(session, { reconnect: 10_000 })).ready();
      await post(session, 'sign-out');
      await closed(editing);
      expect(editing.closes).toEqual([4401]);
      const again = await join(session);
      await waitFor(() => again.denied, 'the denial');
      expect(again.denied).toBe('signed-out');
    });

    it('of somebody who signed out everywhere else', async () => {
      const phone = await signUp(url, 'Dora');
      await bringIn(ann, workspaceId, phone, 'editor');
      const laptop = await signIn(url, 'Dora');
      const editing = await (await join(laptop, { reconnect: 10_000 })).ready();
      await post(phone, 'revoke-other-sessions');
      await closed(editing);
      expect(editing.closes).toEqual([4401]);
      const again = await join(laptop);
      await waitFor(() => again.denied, 'the denial');
      expect(again.denied).toBe('signed-out');
      await (await join(phone)).ready();
    });

    it('of a script whose token was revoked', async () => {
      const script = await tokenOf(ben, url, 'editor');
      const editing = await (await join(script, { reconnect: 10_000 })).ready();
      const { body } = await ben.send<Array<{ id: string }>>('GET', '/api/tokens');
      await ben.send('DELETE', `/api/tokens/${body[0]?.id}`);
      await closed(editing);
      const again = await join(script);
      await waitFor(() => again.denied, 'the denial');
      expect(again.denied).toBe('signed-out');
    });

    it('of a script whose token ran out, before it is taken to have said anything', async () => {
      const expiresAt = new Date(Date.now() + 1_500).toISOString();
      const json = { name: 'short', scope: 'editor', expiresAt };
      const { body } = await ben.send<{ token: string }>('POST', '/api/tokens', { json });
      const script = new ApiClient(url, { authorization: `Bearer ${body.token}` });
      const editing = await (await join(script, { reconnect: 10_000 })).ready();
      // Who is there is remembered for half a second at most.
      await waitFor(async () => (await script.send('GET', '/api/maps')).status === 401, 'the end of the token');
      type(editing, 'late');
      await closed(editing);
      expect(editing.closes).toEqual([4401]);
      expect(await titleOf()).toBe('Start');
    });
  });

  it('lets a visitor who makes an account go on with what they had not sent yet', async () => {
    const visitor = new ApiClient(url);
    mapId = (await visitor.create({ title: 'Start' })).id;
    const drawing = await (await join(visitor, { reconnect: 10_000 })).ready();
    type(drawing, '1');
    expect(await drawing.nextAnswer()).toBe(true);
    const name = `Visitor ${kind}`;
    const account = { name, email: `${kind}@example.org`, password: PASSWORD };
    const cleo = await ApiClient.signUp(url, account, await visitor.credentials());
    await waitFor(() => drawing.closes.length > 0, 'the closed socket', SOON);
    type(drawing, '2');
    const again = await (await join(cleo)).ready();
    again.sendStep2(Y.encodeStateAsUpdate(drawing.doc));
    expect(await again.nextAnswer()).toBe(true);
    expect(again.said).toEqual([]);
    expect((await cleo.read(mapId)).title).toBe('21Start');
  });

  it('denies each map to nobody, who gets to open a socket', async () => {
    const stranger = await join(new ApiClient(url, {}));
    await waitFor(() => stranger.denied, 'the denial');
    expect(stranger.denied).toBe('signed-out');
    expect(stranger.closes).toEqual([]);
    const forged = await join(new ApiClient(url, { cookie: 'milepost.session_token=made.up' }));
    await waitFor(() => forged.denied, 'the denial');
    expect(forged.denied).toBe('signed-out');
  });

  it('takes a sync of a viewer that brings nothing, and none that brings something', async () => {
    await setRole('viewer');
    const watching = await (await join(ben)).ready();
    expect(watching.answers).toEqual([true]);
    watching.sendStep2(Y.encodeStateAsUpdate(watching.doc));
    expect(await watching.nextAnswer()).toBe(true);
    watching.sendStep2(updateOf(watching.doc, (doc) => doc.getMap('map').set('owner', 'Ben')));
    expect(await watching.nextAnswer()).toBe(false);
    watching.sendUpdate(new Uint8Array([0, 0]));
    expect(await watching.nextAnswer()).toBe(false);
    expect((await ann.read(mapId)).revision).toBe(1);
  });

  it('is not taken in by rights that change while somebody comes in', async () => {
    for (let round = 0; round < 8; round++) {
      await bringIn(ann, workspaceId, ben, 'editor');
      const coming = await join(ben);
      await new Promise((resolve) => setTimeout(resolve, round * 3));
      await removeBen();
      await waitFor(() => coming.denied || coming.said.some(({ type: what }) => what === 'gone'), 'the end', 2_000);
    }
    expect((await ann.read(mapId)).revision).toBe(1);
  });

  it('leaves a socket that says nothing without any map', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/collab`, { headers: await ben.credentials() });
    await new Promise((resolve) => socket.on('open', resolve));
    const received: unknown[] = [];
    socket.on('message', (data) => received.push(data));
    // An update to a map that nobody has asked for yet waits for that question.
    socket.send(new Uint8Array([mapId.length, ...Buffer.from(mapId), 0, 2, 2, 0, 0]));
    await ann.patch(mapId, [{ op: 'set', in: 'map', fields: { title: 'Changed' } }]);
    expect(received).toEqual([]);
    socket.terminate();
  });
});
