import type { MapReader, MapResponse, Thread } from '@milepost/schema/http';
import { thread as threadSchema } from '@milepost/schema/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LiveClient } from '../collaboration/testing/liveClient.ts';
import { ApiClient } from '../testing/apiClient.ts';
import { bringIn, PASSWORD, signUp, userIdOf, workspaceOf } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { addNote, Threads } from './testing/threads.ts';

describe.each(DATABASE_KINDS)('comments of members, on the %s database', (kind) => {
  let server: TestServer;
  let ann: ApiClient;
  let ben: ApiClient;
  let cleo: ApiClient;
  let annId: string;
  let benId: string;
  let cleoId: string;
  let workspaceId: string;
  let map: MapResponse;
  let anns: Threads;
  let bens: Threads;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    [ann, ben, cleo] = [await signUp(url, 'Ann'), await signUp(url, 'Ben'), await signUp(url, 'Cleo')];
    [annId, benId, cleoId] = [await userIdOf(ann), await userIdOf(ben), await userIdOf(cleo)];
    workspaceId = await workspaceOf(ann);
    // Ben comments in Ann's workspace; Cleo has nothing to do with it.
    await bringIn(ann, workspaceId, ben, 'commenter');
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    map = await ann.create({ title: 'Buying a bike', template: 'classic', workspaceId });
    [anns, bens] = [new Threads(ann, `/api/maps/${map.id}`), new Threads(ben, `/api/maps/${map.id}`)];
  });

  it('begin about every part of a map, numbered', async () => {
    const first = (records: Record<string, { id: string }>) => Object.values(records)[0]?.id;
    const { stages, steps, lanes, cards, connections } = map.document;
    const anchors = [
      { kind: 'map' },
      { kind: 'stage', id: first(stages) },
      { kind: 'step', id: first(steps) },
      { kind: 'lane', id: first(lanes) },
      { kind: 'card', id: first(cards) },
      ...(first(connections) ? [{ kind: 'connection', id: first(connections) }] : []),
    ];
    for (const [index, anchor] of anchors.entries()) {
      const { status, body } = await bens.post({ anchor, body: `About the **${anchor.kind}**` });
      expect([status, threadSchema.parse(body)]).toEqual([201, body]);
      expect(body).toMatchObject({
        number: index + 1,
        resolved: false,
        unread: false,
        anchor,
        comments: [
          { author: { name: 'Ben', kind: 'member', id: benId }, body: `About the **${anchor.kind}**`, mine: true },
        ],
      });
    }
    const list = await anns.list();
    expect(list.map(({ anchor: { kind: what, id } }) => (id ? { kind: what, id } : { kind: what }))).toEqual(anchors);
    expect(list[0]?.anchor.label).toBe('Buying a bike');
    expect(list[1]?.anchor.label).toBe(stages[first(stages) ?? '']?.name);
    expect(list.map(({ comments: [comment] }) => [comment?.mine, comment?.removable])).toEqual(
      anchors.map(() => [false, true]),
    );
  });

  it.each<[string, object, string]>([
    ['a part that is not there', { kind: 'card', id: 'nothing' }, 'anchor'],
    ['another kind of part', { kind: 'lane', id: 'constructor' }, 'anchor'],
    ['a part without an id', { kind: 'card' }, 'anchor.id'],
    ['a kind that is none', { kind: 'persona', id: 'x' }, 'anchor.kind'],
    ['an id that is none', { kind: 'card', id: 'x'.repeat(65) }, 'anchor.id'],
  ])('are not about %s', async (_, anchor, path) => {
    const { status, body } = await bens.post({ anchor, body: 'x' });
    expect([status, body.errors?.map((fault) => fault.path)]).toEqual([422, [path]]);
    expect(await bens.list()).toEqual([]);
  });

  it.each(['', '  \n ', 'a\0b', '\ud800', 'x'.repeat(5_001), 5, { html: 'x' }])('never say %j', async (body) => {
    const { id } = await bens.begin();
    for (const { status } of [
      await bens.post({ anchor: { kind: 'map' }, body }),
      await bens.reply(id, { body }),
      await bens.rewrite(id, (await bens.list())[0]?.comments[0]?.id ?? '', { body }),
    ]) {
      expect(status).toBe(422);
    }
    expect((await bens.list()).map(({ comments }) => comments.map((comment) => comment.body))).toEqual([['First']]);
  });

  it('stay in the order of their writing, and are numbered once each, when many write at once', async () => {
    const begun = await Promise.all(Array.from({ length: 8 }, (_, at) => (at % 2 ? anns : bens).begin(`${at}`)));
    expect(begun.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const [{ id }] = begun as [Thread];
    const replies = await Promise.all(Array.from({ length: 8 }, (_, at) => bens.reply(id, { body: `reply ${at}` })));
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(201));
    const times = (await anns.get(id)).body.comments.map(({ createdAt }) => createdAt);
    expect(new Set(times).size).toBe(9);
    expect(times).toEqual([...times].sort());
  });

  it('stay when what they are about is deleted, with what it said', async () => {
    const anchor = await addNote(ann, map, 'ad', 'Sees an ad');
    const { id } = await bens.begin('Which one?', { anchor });
    await ann.patch(map.id, [{ op: 'remove', in: 'cards', id: 'ad' }]);
    expect((await bens.get(id)).body.anchor).toEqual({ ...anchor, label: 'Sees an ad' });
    expect((await bens.reply(id, { body: 'Still here' })).status).toBe(201);
    expect((await bens.post({ anchor, body: 'Too late' })).status).toBe(422);
  });

  it('are resolved and opened again', async () => {
    const { id } = await bens.begin();
    expect((await anns.resolve(id)).body).toMatchObject({ id, resolved: true });
    expect((await bens.list())[0]?.resolved).toBe(true);
    expect((await bens.resolve(id, false)).body.resolved).toBe(false);
    expect((await anns.resolve('nothing')).status).toBe(404);
  });

  it('are changed by whoever wrote them only, and taken away by them or by an owner', async () => {
    const { id, comments } = await bens.begin('Frist');
    const [own] = comments as [Thread['comments'][number]];
    expect((await anns.rewrite(id, own.id, { body: 'Hers' })).status).toBe(403);
    const changed = await bens.rewrite(id, own.id, { body: 'First' });
    expect(changed.body).toMatchObject({ id: own.id, body: 'First', createdAt: own.createdAt });
    expect(changed.body.editedAt).toBeDefined();
    const hers = (await anns.reply(id, { body: 'Second' })).body;
    expect((await bens.remove(id, hers.id)).status).toBe(403);
    expect((await anns.remove(id, own.id)).status).toBe(204);
    expect((await bens.get(id)).body.comments.map(({ body }) => body)).toEqual(['Second']);
    // The last comment takes its thread along.
    expect((await anns.remove(id, hers.id)).status).toBe(204);
    expect((await bens.get(id)).status).toBe(404);
    expect((await bens.reply(id, { body: 'x' })).status).toBe(404);
  });

  it('have reactions, one of a kind from each', async () => {
    const { id, comments } = await bens.begin();
    const commentId = comments[0]?.id ?? '';
    await anns.react(id, commentId, '👍');
    await anns.react(id, commentId, '👍');
    await anns.react(id, commentId, '❤️');
    const { body } = await bens.react(id, commentId, '👍');
    expect(body.reactions).toEqual([
      { emoji: '👍', count: 2, mine: true },
      { emoji: '❤️', count: 1, mine: false },
    ]);
    expect((await bens.react(id, commentId, '👍', 'DELETE')).body.reactions[0]).toEqual({
      emoji: '👍',
      count: 1,
      mine: false,
    });
    expect((await anns.react(id, commentId, '<b>')).status).toBe(400);
    expect((await anns.react(id, 'nothing', '👍')).status).toBe(404);
  });

  it('are unread until they were read, and never one’s own', async () => {
    const { id, createdAt } = await bens.begin();
    const unread = async (whose: Threads) => (await whose.get(id)).body.unread;
    expect([await unread(anns), await unread(bens)]).toEqual([true, false]);
    const seen = (await anns.get(id)).body.comments.at(-1)?.createdAt ?? '';
    // What comes while somebody reads is not read by that.
    await bens.reply(id, { body: 'One more thing' });
    expect((await anns.read(id, seen)).status).toBe(204);
    expect(await unread(anns)).toBe(true);
    await anns.read(id, (await anns.get(id)).body.comments.at(-1)?.createdAt ?? '');
    expect(await unread(anns)).toBe(false);
    await anns.read(id, createdAt);
    expect(await unread(anns)).toBe(false);
    // Nobody reads the future.
    await anns.read(id, '2999-01-01T00:00:00Z');
    await bens.reply(id, { body: 'And another' });
    expect(await unread(anns)).toBe(true);
    expect((await anns.read(id, 'yesterday')).status).toBe(422);
    expect((await anns.read(id, '0000-01-01T00:00:00Z')).status).toBe(422);
  });

  it('call by name only those who may read the map', async () => {
    const readers = async (who: ApiClient) =>
      (await who.send<MapReader[]>('GET', `/api/maps/${map.id}/readers`)).body.map(({ name }) => name);
    expect(await readers(ben)).toEqual(['Ann', 'Ben']);
    const { comments } = await bens.begin('@Ann look', { mentions: [annId, annId] });
    expect(comments[0]?.mentions).toEqual([{ name: 'Ann', id: annId }]);
    for (const mentions of [[annId, cleoId], ['nobody'], ['__proto__']]) {
      const answer = await bens.post({ anchor: { kind: 'map' }, body: '@Cleo', mentions });
      expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, `mentions.${mentions.length - 1}`]);
    }
    const people = [
      { userId: annId, role: 'owner' },
      { userId: cleoId, role: 'commenter' },
    ];
    await ann.send('PUT', `/api/maps/${map.id}/people`, { json: { people } });
    expect(await readers(ben)).toEqual(['Ann', 'Ben', 'Cleo']);
    // From outside, one doesn't see who else is in the workspace.
    expect(await readers(cleo)).toEqual(['Ann', 'Cleo']);
    const { id } = await bens.begin('@Cleo', { mentions: [cleoId] });
    const commentId = (await bens.get(id)).body.comments[0]?.id ?? '';
    const names = async () => (await bens.get(id)).body.comments[0]?.mentions.map(({ name }) => name);
    await bens.rewrite(id, commentId, { body: 'Cleo?' });
    expect(await names()).toEqual(['Cleo']);
    await bens.rewrite(id, commentId, { body: '@Ann', mentions: [annId] });
    expect(await names()).toEqual(['Ann']);
    await ann.send('PUT', `/api/maps/${map.id}/people`, { json: { visibility: 'private' } });
    const answer = await anns.post({ anchor: { kind: 'map' }, body: '@Ben', mentions: [benId] });
    expect(answer.status).toBe(422);
  });

  it('are found by their map and their thread only', async () => {
    const other = await ann.create({ workspaceId });
    const foreign = new Threads(ann, `/api/maps/${other.id}`);
    const { id, comments } = await anns.begin();
    const commentId = comments[0]?.id ?? '';
    const own = await foreign.begin();
    const sibling = await anns.begin();
    const answers = [
      await foreign.get(id),
      await foreign.reply(id, { body: 'x' }),
      await foreign.resolve(id),
      await foreign.rewrite(id, commentId, { body: 'x' }),
      await foreign.remove(id, commentId),
      await foreign.react(id, commentId, '👍'),
      await foreign.read(id, new Date().toISOString()),
      await foreign.rewrite(own.id, commentId, { body: 'x' }),
      await foreign.remove(own.id, commentId),
      await foreign.react(own.id, commentId, '👍'),
      await anns.remove(sibling.id, commentId),
      await anns.rewrite(sibling.id, commentId, { body: 'x' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await anns.get(id)).body.comments[0]).toMatchObject({ id: commentId, body: 'First', reactions: [] });
  });

  it('are gone while the map is in the trash, and with it for ever', async () => {
    const { id } = await anns.begin();
    await ann.send('DELETE', `/api/maps/${map.id}`);
    expect([(await anns.get(id)).status, (await anns.reply(id, { body: 'x' })).status]).toEqual([404, 404]);
    await ann.send('POST', `/api/maps/${map.id}/restore`);
    expect((await anns.get(id)).status).toBe(200);
    await ann.send('DELETE', `/api/maps/${map.id}`);
    expect((await ann.send('DELETE', `/api/maps/${map.id}?permanent=true`)).status).toBe(204);
  });

  it('keep what looks like code as the text that it is, and send it as data', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1))';
    const { id } = await bens.begin(evil);
    const { headers, body } = await anns.get(id);
    expect(body.comments[0]?.body).toBe(evil);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('are told live to everybody on the map, and to nobody else', async () => {
    const other = await ann.create({ workspaceId });
    const watching = await new LiveClient(server.url, map.id, await ann.credentials()).ready();
    const elsewhere = await new LiveClient(server.url, other.id, await ann.credentials()).ready();
    try {
      const { id, comments } = await bens.begin();
      const commentId = comments[0]?.id ?? '';
      let heard = 0;
      const hears = async () => {
        heard++;
        await waitFor(() => watching.said.length >= heard, 'word of it', 1_000);
        expect(watching.said).toEqual(Array(heard).fill({ type: 'thread', threadId: id }));
      };
      await hears();
      for (const act of [
        () => bens.reply(id, { body: 'x' }),
        () => bens.rewrite(id, commentId, { body: 'y' }),
        () => bens.react(id, commentId, '👍'),
        () => bens.react(id, commentId, '👍', 'DELETE'),
        () => bens.resolve(id),
        () => bens.remove(id, commentId),
      ]) {
        await act();
        await hears();
      }
      expect(elsewhere.said).toEqual([]);
    } finally {
      watching.destroy();
      elsewhere.destroy();
    }
  });

  it('of a visitor are those of the account that they make', async () => {
    const visitor = new ApiClient(url);
    const { id } = await visitor.create();
    const theirs = new Threads(visitor, `/api/maps/${id}`);
    const thread = await theirs.begin('Before');
    await theirs.react(thread.id, thread.comments[0]?.id ?? '', '🎉');
    const account = { name: 'Dora', email: `dora-${kind}@example.org`, password: PASSWORD };
    const dora = await ApiClient.signUp(url, account, await visitor.credentials());
    const { body } = await new Threads(dora, `/api/maps/${id}`).get(thread.id);
    expect(body.comments[0]).toMatchObject({
      author: { name: 'Dora', kind: 'member', id: await userIdOf(dora) },
      mine: true,
      reactions: [{ emoji: '🎉', count: 1, mine: true }],
    });
  });
});
