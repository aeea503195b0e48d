import type { MadeShare, MapResponse } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient, cookiesOf } from '../testing/apiClient.ts';
import { bringIn, signUp, workspaceOf } from '../testing/people.ts';
import type { ShareChoice } from '../testing/shares.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { addNote, Threads } from './testing/threads.ts';

describe.each(DATABASE_KINDS)('comments of guests, on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let workspaceId: string;
  let map: MapResponse;
  let anns: Threads;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    [ann, ben] = [await signUp(url, 'Ann'), await signUp(url, 'Ben')];
    workspaceId = await workspaceOf(ann);
    await bringIn(ann, workspaceId, ben, 'editor');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    map = await ann.create({ title: 'Buying a bike', template: 'classic', workspaceId });
    anns = new Threads(ann, `/api/maps/${map.id}`);
  });

  const share = (choice: ShareChoice = {}) => makeShare(ann, map.id, { access: 'comment', ...choice });
  const by = (link: MadeShare, client: ApiClient) => new Threads(client, `/api/share/${link.token}`);
  const guest = async (link: MadeShare, password?: string) => by(link, await openShare(url, link, password));
  const laneWithout = (laneId: string) => Object.keys(map.document.lanes).filter((id) => id !== laneId);

  it('carry their name and that they are of a guest', async () => {
    const gus = await guest(await share());
    const { id, comments } = await gus.begin('Nice', { name: ' Gus ' });
    expect(comments[0]).toMatchObject({ author: { name: 'Gus', kind: 'guest' }, mine: true, removable: true });
    expect(comments[0]?.author).not.toHaveProperty('id');
    await anns.reply(id, { body: 'Thanks' });
    const seen = (await gus.get(id)).body;
    // Guests learn nothing of accounts but their names.
    expect(seen.comments[1]?.author).toEqual({ name: 'Ann', kind: 'member' });
    expect(seen.unread).toBe(false);
    expect((await anns.get(id)).body.comments[0]).toMatchObject({
      author: { name: 'Gus', kind: 'guest' },
      mine: false,
      removable: true,
    });
  });

  it.each([undefined, '', '  ', 'a\nb', 'x'.repeat(101), 'a\0'])('need a name other than %j', async (name) => {
    const gus = await guest(await share());
    const { status, body } = await gus.post({ anchor: { kind: 'map' }, body: 'x', name });
    expect([status, body.errors?.map(({ path }) => path)]).toEqual([422, ['name']]);
    const { id } = await anns.begin();
    expect((await gus.reply(id, { body: 'x', name })).status).toBe(422);
  });

  it('are theirs by their browser: nobody else changes them or takes them away, but editors', async () => {
    const link = await share();
    const [gus, eve] = [await guest(link), await guest(link)];
    const { id, comments } = await gus.begin('Frist', { name: 'Gus' });
    const commentId = comments[0]?.id ?? '';
    for (const other of [
      eve,
      by(link, new ApiClient(url, {})),
      by(link, new ApiClient(url, { cookie: 'milepost.guest=guest' })),
    ]) {
      expect((await other.rewrite(id, commentId, { body: 'Hers' })).status).toBe(403);
      expect((await other.remove(id, commentId)).status).toBe(403);
    }
    expect((await gus.rewrite(id, commentId, { body: 'First' })).body.body).toBe('First');
    // A guest who edits the map is no editor of what other guests say.
    const editing = await guest(await share({ access: 'edit' }));
    expect((await editing.remove(id, commentId)).status).toBe(403);
    const bens = new Threads(ben, `/api/maps/${map.id}`);
    expect((await bens.rewrite(id, commentId, { body: 'His' })).status).toBe(403);
    expect((await bens.remove(id, commentId)).status).toBe(204);
    expect((await gus.get(id)).status).toBe(404);
  });

  it('are known by a cookie of the first thing that they say', async () => {
    const link = await share();
    const answer = await fetch(`${server.url}/api/share/${link.token}/threads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ anchor: { kind: 'map' }, body: 'x', name: 'Gus' }),
    });
    const { id, comments } = (await answer.json()) as { id: string; comments: Array<{ id: string }> };
    const again = by(link, new ApiClient(url, { cookie: cookiesOf(answer.headers) }));
    expect((await again.rewrite(id, comments[0]?.id ?? '', { body: 'y' })).status).toBe(200);
  });

  it('react and settle, but call nobody and have no marks', async () => {
    const gus = await guest(await share());
    const { id, comments } = await anns.begin();
    const commentId = comments[0]?.id ?? '';
    expect((await gus.react(id, commentId, '🎉')).body.reactions).toEqual([{ emoji: '🎉', count: 1, mine: true }]);
    expect((await gus.react(id, commentId, '🎉', 'DELETE')).body.reactions).toEqual([]);
    expect((await gus.resolve(id)).body.resolved).toBe(true);
    const { status } = await gus.post({ anchor: { kind: 'map' }, body: '@Ann', name: 'Gus', mentions: ['x'] });
    expect(status).toBe(422);
    expect((await gus.read(id, new Date().toISOString())).status).toBe(404);
  });

  it('need a link that lets them', async () => {
    const { id } = await anns.begin();
    const watching = await guest(await share({ access: 'view' }));
    expect((await watching.list()).map((thread) => thread.id)).toEqual([id]);
    expect((await watching.post({ anchor: { kind: 'map' }, body: 'x', name: 'Gus' })).status).toBe(403);
    expect((await watching.reply(id, { body: 'x', name: 'Gus' })).status).toBe(403);
    const locked = await share({ password: 'secret' });
    expect((await by(locked, new ApiClient(url, {})).get(id)).status).toBe(401);
    expect((await (await guest(locked, 'secret')).get(id)).status).toBe(200);
    const link = await share();
    const gus = await guest(link);
    await ann.send('DELETE', `/api/maps/${map.id}/shares/${link.id}`);
    expect((await gus.get(id)).status).toBe(404);
    expect((await gus.reply(id, { body: 'x', name: 'Gus' })).status).toBe(404);
  });

  it('end at the map of their link', async () => {
    const other = await ann.create({ workspaceId });
    const foreign = await new Threads(ann, `/api/maps/${other.id}`).begin();
    const gus = await guest(await share());
    const commentId = foreign.comments[0]?.id ?? '';
    const answers = [
      await gus.get(foreign.id),
      await gus.reply(foreign.id, { body: 'x', name: 'Gus' }),
      await gus.resolve(foreign.id),
      await gus.react(foreign.id, commentId, '👍'),
      await gus.remove(foreign.id, commentId),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await gus.list()).toEqual([]);
  });

  it('never see or reach what hangs on hidden lanes', async () => {
    const card = await addNote(ann, map, 'secret', 'Margin is 80 %');
    const laneId = (await ann.read(map.id)).document.cards['secret']?.laneId ?? '';
    const hidden = [
      await anns.begin('On the card', { anchor: card }),
      await anns.begin('On the lane', { anchor: { kind: 'lane', id: laneId } }),
    ];
    const shown = [
      await anns.begin('On the map'),
      await anns.begin('On a stage', { anchor: { kind: 'stage', id: Object.keys(map.document.stages)[0] } }),
      await anns.begin('On another lane', { anchor: { kind: 'lane', id: laneWithout(laneId)[0] } }),
    ];
    const gus = await guest(await share({ lanes: laneWithout(laneId) }));
    expect((await gus.list()).map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    for (const { id, comments } of hidden) {
      const commentId = comments[0]?.id ?? '';
      const answers = [
        await gus.get(id),
        await gus.reply(id, { body: 'x', name: 'Gus' }),
        await gus.resolve(id),
        await gus.react(id, commentId, '👍'),
        await gus.rewrite(id, commentId, { body: 'x' }),
        await gus.remove(id, commentId),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
    for (const anchor of [card, { kind: 'lane', id: laneId }]) {
      expect((await gus.post({ anchor, body: 'x', name: 'Gus' })).status).toBe(422);
    }
    // What is deleted lay nobody knows where.
    await ann.patch(map.id, [{ op: 'remove', in: 'cards', id: 'secret' }]);
    expect((await gus.get(hidden[0]?.id ?? '')).status).toBe(404);
    // A lane that is switched off is not shown by any link.
    const all = await guest(await share());
    expect(await all.list()).toHaveLength(4);
    await ann.patch(map.id, [{ op: 'set', in: 'lanes', id: laneId, fields: { visible: false } }]);
    expect(await all.list()).toHaveLength(3);
  });

  it('see of what is gone only where they spoke themselves: it may have lain in a lane that was switched off', async () => {
    const card = await addNote(ann, map, 'secret', 'Margin is 80 %');
    const laneId = (await ann.read(map.id)).document.cards['secret']?.laneId ?? '';
    const silent = await anns.begin('Not for guests', { anchor: card });
    const link = await share();
    const [gus, eve] = [await guest(link), await guest(link)];
    const { id } = await gus.begin('Is that so?', { anchor: card, name: 'Gus' });
    await ann.patch(map.id, [{ op: 'set', in: 'lanes', id: laneId, fields: { visible: false } }]);
    expect(await gus.list()).toEqual([]);
    await ann.patch(map.id, [{ op: 'remove', in: 'cards', id: 'secret' }]);
    expect((await gus.list()).map((thread) => thread.id)).toEqual([id]);
    expect(await eve.list()).toEqual([]);
    expect((await gus.get(silent.id)).status).toBe(404);
    const editing = await guest(await share({ access: 'edit' }));
    expect(await editing.list()).toHaveLength(2);
  });

  it('are slowed down by link and address', async () => {
    const link = await share();
    const gus = await guest(link);
    const { id } = await gus.begin('1', { name: 'Gus' });
    const answers = [];
    for (let index = 0; index < 32; index++) answers.push(await gus.reply(id, { body: 'again', name: 'Gus' }));
    expect(answers.slice(0, 29).map(({ status }) => status)).toEqual(Array(29).fill(201));
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    // Another name or browser doesn't help, and nobody else is kept from writing.
    expect((await (await guest(link)).reply(id, { body: 'x', name: 'Eve' })).status).toBe(429);
    expect((await gus.get(id)).status).toBe(200);
    expect((await anns.reply(id, { body: 'x' })).status).toBe(201);
    expect((await (await guest(await share())).reply(id, { body: 'x', name: 'Gus' })).status).toBe(201);
  });
});
