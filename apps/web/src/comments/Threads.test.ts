import type { Comment, Thread } from '@milepost/schema/http';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import { Threads } from './Threads.ts';

function threadOf(id: string, number: number, body: string, unread = false): Thread {
  const createdAt = '2026-05-01T10:00:00.000Z';
  const author = { name: 'Ann', kind: 'member' } as const;
  const comment = { id: `${id}1`, author, mine: true, removable: true, body, mentions: [], createdAt, reactions: [] };
  const anchor = { kind: 'map', label: 'Map' } as const;
  return { id, number, anchor, resolved: false, unread, createdAt, comments: [comment] };
}

/** A server whose answers come when the test says so. */
function slowServer() {
  const waiting: Array<{ what: string; answer: (value: unknown) => void; fail: (error: Error) => void }> = [];
  const ask = (what: string) =>
    new Promise<never>((answer, fail) => waiting.push({ what, answer: answer as (value: unknown) => void, fail }));
  const read: string[] = [];
  const threads = new Threads({
    list: () => ask('list'),
    read: (id) => ask(`read ${id}`),
    begin: () => ask('begin'),
    reply: () => ask('reply'),
    resolve: () => ask('resolve'),
    rewrite: () => ask('rewrite'),
    remove: () => ask('remove'),
    react: () => ask('react'),
    markRead: async (id, until) => void read.push(`${id} ${until}`),
  });
  const next = async (what: string) => {
    const at = waiting.findIndex((one) => one.what === what);
    const [found] = waiting.splice(at, 1);
    if (!found) throw new Error(`nobody asked for ${what}`);
    return found;
  };
  const answer = async (what: string, value: unknown) => {
    const one = await next(what);
    if (value instanceof Error) one.fail(value);
    else one.answer(value);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const bodies = () => threads.current().threads?.map(({ comments: [comment] }) => comment?.body);
  return { threads, answer, bodies, read };
}

describe('Threads', () => {
  it('keeps what was asked for last, in whichever order the answers come', async () => {
    const { threads, answer, bodies } = slowServer();
    void threads.load();
    void threads.refresh('a');
    await answer('read a', threadOf('a', 1, 'new'));
    await answer('list', [threadOf('a', 1, 'old'), threadOf('b', 2, 'b')]);
    expect(bodies()).toEqual(['new', 'b']);
    void threads.refresh('b');
    void threads.refresh('b');
    await answer('read b', threadOf('b', 2, 'first'));
    expect(bodies()).toEqual(['new', 'first']);
    await answer('read b', threadOf('b', 2, 'second'));
    expect(bodies()).toEqual(['new', 'second']);
  });

  it('does not let an old list bring back a thread that is gone', async () => {
    const { threads, answer, bodies } = slowServer();
    void threads.load();
    void threads.refresh('a');
    await answer('read a', new ApiError('refused', 404, 'gone'));
    await answer('list', [threadOf('a', 1, 'a'), threadOf('b', 2, 'b')]);
    expect(bodies()).toEqual(['b']);
  });

  it('keeps what it has when the server does not answer', async () => {
    const { threads, answer, bodies } = slowServer();
    void threads.load();
    await answer('list', [threadOf('b', 2, 'b')]);
    void threads.load();
    await answer('list', new ApiError('unreachable', 0, ''));
    expect(bodies()).toEqual(['b']);
    expect(threads.current().error).toBeInstanceOf(ApiError);
    void threads.refresh('b');
    await answer('read b', new ApiError('broken', 500, ''));
    expect(bodies()).toEqual(['b']);
  });

  it('shows what was said at once, at its place', async () => {
    const { threads, answer, bodies } = slowServer();
    void threads.load();
    await answer('list', [threadOf('b', 2, 'b')]);
    const begun = threads.begin({ kind: 'map' }, { body: 'a' });
    await answer('begin', threadOf('a', 1, 'a'));
    expect((await begun).id).toBe('a');
    expect(bodies()).toEqual(['a', 'b']);
    const removed = threads.remove(threadOf('a', 1, 'a'), { id: 'a1' } as Comment);
    await answer('remove', undefined);
    await answer('read a', new ApiError('refused', 404, 'gone'));
    await removed;
    expect(bodies()).toEqual(['b']);
  });

  it('counts a thread as read as soon as somebody looks at it, and says up to where', async () => {
    const { threads, answer, read } = slowServer();
    void threads.load();
    await answer('list', [threadOf('a', 1, 'a', true)]);
    let told = 0;
    threads.subscribe(() => told++);
    await threads.markRead(threads.find('a') as Thread);
    await threads.markRead(threads.find('a') as Thread);
    expect([threads.find('a')?.unread, told, read]).toEqual([false, 1, ['a 2026-05-01T10:00:00.000Z']]);
  });
});
