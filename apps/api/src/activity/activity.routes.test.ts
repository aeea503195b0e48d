import type { ListActivityResponse, MadeShare, Thread } from '@milepost/schema/http';
import { listActivityResponse } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { bringIn, signUp, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('/api/maps/:id/activity on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let path: string;

  beforeAll(async () => {
    server = await startTestServer(kind);
    const url = () => server.url;
    ann = await signUp(url, 'Ann');
    ben = await signUp(url, 'Ben');
    await bringIn(ann, await workspaceOf(ann), ben, 'editor');
  });
  afterAll(() => server?.close());

  beforeEach(async () => {
    path = `/api/maps/${(await ann.create({ title: 'Buying shoes' })).id}`;
  });

  const list = async (query = '') => {
    const { status, body } = await ann.send<ListActivityResponse>('GET', `${path}/activity${query}`);
    expect(status).toBe(200);
    return listActivityResponse.parse(body);
  };
  const told = async () =>
    (await list()).items.map(({ kind: what, by, about }) => [what, by.map(({ name }) => name).join(), about]);
  const anchor = { kind: 'map' };

  it('tells who did what, newest first', async () => {
    const { body: thread } = await ben.send<Thread>('POST', `${path}/threads`, { json: { anchor, body: 'Really?' } });
    const resolve = (resolved: boolean) => ann.send('PATCH', `${path}/threads/${thread.id}`, { json: { resolved } });
    await resolve(true);
    // Said twice, it happened once.
    await resolve(true);
    await resolve(false);
    const json = { access: 'comment', name: 'For the agency' };
    const { body: link } = await ann.send<MadeShare>('POST', `${path}/shares`, { json });
    await ann.send('PATCH', `${path}/shares/${link.id}`, { json: { paused: true } });
    await ben.send('DELETE', `${path}/shares/${link.id}`);
    await ann.send('PUT', `${path}/people`, { json: { visibility: 'workspace' } });
    await ben.send('DELETE', path);
    await ann.send('POST', `${path}/restore`);
    await ben.send('POST', `${path}/versions`, { json: { name: 'Agreed' } });
    expect(await told()).toEqual([
      ['taken-from-trash', 'Ann', undefined],
      ['trashed', 'Ben', undefined],
      ['people-changed', 'Ann', undefined],
      ['link-revoked', 'Ben', 'For the agency'],
      ['link-changed', 'Ann', 'For the agency'],
      ['link-made', 'Ann', 'For the agency'],
      ['thread-reopened', 'Ann', 'Buying shoes'],
      ['thread-resolved', 'Ann', 'Buying shoes'],
      ['thread-begun', 'Ben', 'Buying shoes'],
      ['created', 'Ann', 'Agreed'],
    ]);
  });

  it('tells what changed with each version', async () => {
    await ben.send('PATCH', path, { json: { changes: [{ op: 'set', in: 'map', fields: { goal: 'Dry feet' } }] } });
    await ann.send('POST', `${path}/versions`, { json: { name: 'With a goal' } });
    const [newest] = (await list()).items;
    expect(newest).toMatchObject({
      kind: 'named',
      about: 'With a goal',
      by: [{ kind: 'member', name: 'Ben' }],
      summary: 'Goal changed',
      changes: [{ what: 'map', fields: ['goal'] }],
    });
  });

  it('calls guests by the name that they gave', async () => {
    const { body: link } = await ann.send<MadeShare>('POST', `${path}/shares`, { json: { access: 'comment' } });
    const guest = new ApiClient(() => server.url, {});
    const json = { anchor, body: 'Hello', name: 'Gus' };
    expect((await guest.send('POST', `/api/share/${link.token}/threads`, { json })).status).toBe(201);
    expect((await list()).items[0]).toMatchObject({ kind: 'thread-begun', by: [{ kind: 'guest', name: 'Gus' }] });
  });

  it('comes in pages', async () => {
    for (const name of ['1', '2', '3']) await ann.send('POST', `${path}/shares`, { json: { access: 'view', name } });
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ about }) => about)).toEqual(['3', '2', '1', undefined]);
    expect(second.nextCursor).toBeNull();
    expect((await ann.send('GET', `${path}/activity?cursor=x`)).status).toBe(400);
  });
});
