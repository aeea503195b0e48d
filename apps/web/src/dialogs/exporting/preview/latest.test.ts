import { expect, test } from 'vitest';
import { latest } from './latest.ts';

test('does what is under way and the last of what came meanwhile', async () => {
  const done: number[] = [];
  const release: (() => void)[] = [];
  const ask = latest(async (asked: number) => {
    await new Promise<void>((resolve) => release.push(resolve));
    done.push(asked);
    return asked;
  });
  const answers = [ask(1), ask(2), ask(3)];
  release.shift()?.();
  expect(await answers[0]).toBe(1);
  expect(await answers[1]).toBeUndefined();
  release.shift()?.();
  expect(await answers[2]).toBe(3);
  expect(done).toEqual([1, 3]);
});

test('goes on after what failed', async () => {
  const ask = latest(async (asked: number) => {
    if (asked === 1) throw new Error('no');
    return asked;
  });
  const [first, second] = [ask(1), ask(2)];
  await expect(first).rejects.toThrow('no');
  expect(await second).toBe(2);
});
