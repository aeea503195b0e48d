import type { Document } from '@hocuspocus/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Bus } from '../bus/bus.ts';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, signUp, userIdOf, workspaceOf } from '../testing/people.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { SharedPresence } from './sharedPresence.ts';
import { LiveClient } from './testing/liveClient.ts';
import { KIND, RawClient } from './testing/rawClient.ts';

describe('presence', () => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let annId: string;
  let benId: string;
  let mapId: string;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    server = await startTestServer('embedded');
    ann = await signUp(() => server.url, 'Ann');
    ben = await signUp(() => server.url, 'Ben');
    [annId, benId] = [await userIdOf(ann), await userIdOf(ben)];
    await bringIn(ann, await workspaceOf(ann), ben, 'viewer');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    mapId = (await ann.create({ title: 'Start' })).id;
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });

  async function join(who: ApiClient): Promise<LiveClient> {
    const client = new LiveClient(server.url, mapId, await who.credentials());
    clients.push(client);
    return client.ready();
  }
  const stateOf = (seenBy: LiveClient, clientId: number) => seenBy.awareness.getStates().get(clientId);
  const idOf = (client: LiveClient) => client.doc.clientID;
  /** Says something under any client id. */
  const say = (client: RawClient, clientId: number, state: unknown, clock = 5) => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    const awareness = new Awareness(doc);
    awareness.setLocalState(state as Record<string, unknown>);
    awareness.meta.set(clientId, { clock, lastUpdated: 0 });
    client.bytes(KIND.awareness, encodeAwarenessUpdate(awareness, [clientId]));
    doc.destroy();
  };

  it('is shown to everybody, of those who only look, too, under the name that the server knows', async () => {
    const one = await join(ann);
    const two = await join(ben);
    two.awareness.setLocalState({ pointer: { x: 1, y: 2 }, user: { id: annId, name: 'Ann', kind: 'person' } });
    await waitFor(() => stateOf(one, idOf(two))?.pointer, 'the pointer');
    const user = { id: benId, name: 'Ben', kind: 'person' };
    expect(stateOf(one, idOf(two))).toEqual({ pointer: { x: 1, y: 2 }, user });
    // It is on nobody's record: the map is as it was.
    expect((await ann.read(mapId)).revision).toBe(1);
    two.destroy();
    await waitFor(() => !stateOf(one, idOf(two)), 'the one who left to be gone');
  });

  it.each<[string, unknown]>([
    ['a form that is not known', { pointer: 'here' }],
    ['places off every map', { pointer: { x: Number.MAX_VALUE, y: 0 } }],
    ['more than fits', { selection: { kind: 'cards', ids: Array.from({ length: 51 }, (_, index) => `c${index}`) } }],
    ['ids that are none', { typing: { in: 'cards', id: '<img src=x>' } }],
  ])('of %s is not shown', async (_, state) => {
    const watching = await join(ann);
    const raw = await RawClient.open(server.url, mapId, await ben.credentials());
    say(raw, 77, state);
    await raw.handled();
    say(raw, 77, { pointer: { x: 1, y: 1 } }, 9);
    const seen = await waitFor(() => stateOf(watching, 77), 'what is fine');
    expect(seen.pointer).toEqual({ x: 1, y: 1 });
    expect(raw.closed).toBeUndefined();
    raw.end();
  });

  it('leaves out what is not part of it', async () => {
    const watching = await join(ann);
    const raw = await RawClient.open(server.url, mapId, await ben.credentials());
    say(raw, 78, { pointer: { x: 1, y: 1 }, html: '<b>', __proto__: 1 });
    const seen = await waitFor(() => stateOf(watching, 78), 'the rest');
    expect(Object.keys(seen).sort()).toEqual(['pointer', 'user']);
    raw.end();
  });

  it('of others is neither changed nor taken away, and each connection has one', async () => {
    const one = await join(ann);
    one.awareness.setLocalState({ pointer: { x: 1, y: 1 } });
    const watching = await join(ann);
    await waitFor(() => stateOf(watching, idOf(one)), 'the one');
    const before = stateOf(watching, idOf(one));
    const raw = await RawClient.open(server.url, mapId, await ben.credentials());
    say(raw, idOf(one), { pointer: { x: 666, y: 666 } }, 1_000);
    say(raw, idOf(one), null, 1_001);
    say(raw, 81, { pointer: { x: 2, y: 2 } });
    say(raw, 82, { pointer: { x: 3, y: 3 } });
    await raw.handled();
    await waitFor(() => stateOf(watching, 81), 'their own');
    expect(stateOf(watching, idOf(one))).toEqual(before);
    expect(stateOf(watching, 82)).toBeUndefined();
    raw.end();
    await waitFor(() => !stateOf(watching, 81), 'the one who left to be gone');
    expect(stateOf(watching, idOf(one))).toEqual(before);
  });

  it('is not taken under the id of somebody who has edited and is away', async () => {
    const one = await join(ann);
    one.setTitle('Edited');
    expect(await one.nextAnswer()).toBe(true);
    const watching = await join(ann);
    const clientId = idOf(one);
    one.destroy();
    const raw = await RawClient.open(server.url, mapId, await ben.credentials());
    say(raw, clientId, { pointer: { x: 1, y: 1 } }, 1_000);
    await raw.handled();
    expect(stateOf(watching, clientId)).toBeUndefined();
    const back = await RawClient.open(server.url, mapId, await ann.credentials());
    say(back, clientId, { pointer: { x: 2, y: 2 } }, 1_001);
    await waitFor(() => stateOf(watching, clientId)?.pointer, 'the one who came back');
    for (const client of [raw, back]) client.end();
  });

  it('goes on with somebody who comes back before their lost connection was noticed', async () => {
    const watching = await join(ann);
    const before = await RawClient.open(server.url, mapId, await ben.credentials());
    say(before, 90, { pointer: { x: 1, y: 1 } });
    await waitFor(() => stateOf(watching, 90), 'the first');
    const after = await RawClient.open(server.url, mapId, await ben.credentials());
    say(after, 90, { pointer: { x: 2, y: 2 } }, 6);
    await waitFor(() => stateOf(watching, 90)?.pointer?.x === 2, 'the second');
    before.end();
    await after.handled();
    say(after, 90, { pointer: { x: 3, y: 3 } }, 7);
    await waitFor(() => stateOf(watching, 90)?.pointer?.x === 3, 'the second, still');
    after.end();
    await waitFor(() => !stateOf(watching, 90), 'the one who left to be gone');
  });

  it('that comes in a flood is heard in part, and nobody else waits for it', async () => {
    const watching = await join(ann);
    const raw = await RawClient.open(server.url, mapId, await ben.credentials());
    let heard = 0;
    watching.awareness.on('update', () => heard++);
    for (let index = 0; index < 2_000; index++) say(raw, 91, { pointer: { x: index, y: 0 } }, index + 10);
    await raw.handled();
    const edit = await join(ann);
    edit.setTitle('Calm');
    expect(await edit.nextAnswer()).toBe(true);
    await waitFor(() => stateOf(watching, 91), 'a part of it');
    expect(heard).toBeLessThan(1_000);
    expect(raw.closed).toBeUndefined();
    raw.end();
  });
});

it('of another process does no harm when it is none', () => {
  const bus = new Bus();
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  new SharedPresence(bus).follow(Object.assign(doc, { name: 'map', awareness }) as unknown as Document);
  bus.deliver({ type: 'presence', mapId: 'map', update: Buffer.from([1, 255, 255, 255]).toString('base64') });
  expect(awareness.getStates().size).toBe(1);
  awareness.destroy();
});
