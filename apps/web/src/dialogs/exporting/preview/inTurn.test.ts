import { expect, test } from 'vitest';
import { inTurn } from './inTurn.ts';

const wanted = () => new AbortController().signal;

test('does one after another, and not what was called off before its turn', async () => {
  const begun: number[] = [];
  const release: (() => void)[] = [];
  const ask = inTurn(async (asked: number) => {
    begun.push(asked);
    await new Promise<void>((resolve) => release.push(resolve));
    return asked;
  });
  const second = new AbortController();
  const answers = [ask(wanted(), 1), ask(second.signal, 2), ask(wanted(), 3)];
  await Promise.resolve();
  expect(begun).toEqual([1]);
  second.abort();
  release.shift()?.();
  expect(await answers[0]).toBe(1);
  expect(await answers[1]).toBeUndefined();
  await Promise.resolve();
  release.shift()?.();
  expect(await answers[2]).toBe(3);
  expect(begun).toEqual([1, 3]);
});

test('goes on after what failed', async () => {
  const ask = inTurn(async (asked: number) => {
    if (asked === 1) throw new Error('no');
    return asked;
  });
  const [first, second] = [ask(wanted(), 1), ask(wanted(), 2)];
  await expect(first).rejects.toThrow('no');
  expect(await second).toBe(2);
});
