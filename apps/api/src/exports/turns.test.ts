import { expect, it, vi } from 'vitest';
import { Turns } from './turns.ts';

/** Work that says when it begins, and ends when it is told to. */
function works(turns: Turns) {
  const begun: string[] = [];
  const start = (name: string, signal = new AbortController().signal) => {
    const end = Promise.withResolvers<void>();
    const done = turns.run(signal, () => {
      begun.push(name);
      return end.promise;
    });
    return { done, end: end.resolve, fail: end.reject };
  };
  return { begun, start };
}

it('begins as many as there are places, and the others in the order in which they came', async () => {
  const { begun, start } = works(new Turns(2));
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => start(name));
  expect(begun).toEqual(['a', 'b']);
  b?.end();
  await b?.done;
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c']));
  a?.end();
  c?.end();
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c', 'd']));
  d?.end();
  await Promise.all([a?.done, c?.done, d?.done]);
});

it('gives the place of a failure to the next', async () => {
  const { begun, start } = works(new Turns(1));
  const a = start('a');
  const b = start('b');
  a.fail(new Error('broken'));
  await expect(a.done).rejects.toThrow('broken');
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b']));
  b.end();
  await b.done;
  const c = start('c');
  expect(begun).toEqual(['a', 'b', 'c']);
  c.end();
  await c.done;
});

it('lets who waits leave, and takes no place for them', async () => {
  const { begun, start } = works(new Turns(1));
  const leaving = new AbortController();
  const a = start('a');
  const b = start('b', leaving.signal);
  const c = start('c');
  leaving.abort(new Error('gone'));
  await expect(b.done).rejects.toThrow('gone');
  await expect(start('d', leaving.signal).done).rejects.toThrow('gone');
  a.end();
  await a.done;
  await vi.waitFor(() => expect(begun).toEqual(['a', 'c']));
  c.end();
  await c.done;
});
