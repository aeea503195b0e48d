import { expect, it } from 'vitest';
import { Remembered } from './remembered.ts';

/** Something that is looked up, and how often it was. */
function source() {
  const made = {
    value: { name: 'one' } as { name: string } | undefined,
    looks: 0,
    held: undefined as Promise<void> | undefined,
    find: async () => {
      made.looks++;
      const { value } = made;
      await made.held;
      return value;
    },
  };
  return made;
}

it('looks once for many who ask, and again while the last answer still counts', async () => {
  let now = 0;
  const from = source();
  const remembered = new Remembered<{ name: string }>(() => now);
  const get = (patient?: boolean) => remembered.get('key', from.find, patient);
  await Promise.all([get(), get(), get()]);
  now = 400;
  expect(await get()).toEqual({ name: 'one' });
  expect(from.looks).toBe(1);

  from.value = { name: 'two' };
  now = 600;
  expect(await get()).toEqual({ name: 'one' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(await get()).toEqual({ name: 'two' });
  expect(from.looks).toBe(2);

  from.value = undefined;
  now = 1_200;
  expect(await get(false)).toBeUndefined();
  expect(await get()).toBeUndefined();
});

it('waits for a new answer when the last one is old, and tells when there is none to be had', async () => {
  let now = 0;
  const from = source();
  const remembered = new Remembered<{ name: string }>(() => now);
  await remembered.get('key', from.find);
  const fails = async () => Promise.reject(new Error('away'));
  now = 1_000;
  expect(await remembered.get('key', fails)).toEqual({ name: 'one' });
  now = 4_000;
  await expect(remembered.get('key', fails)).rejects.toThrow('away');
  from.value = { name: 'two' };
  expect(await remembered.get('key', from.find)).toEqual({ name: 'two' });
});

it('forgets at once, and what was being looked up then with it', async () => {
  const from = source();
  const { promise, resolve } = Promise.withResolvers<void>();
  from.held = promise;
  const remembered = new Remembered<{ name: string }>();
  const before = remembered.get('key', from.find);
  remembered.forget();
  from.value = { name: 'two' };
  const after = remembered.get('key', from.find);
  resolve();
  expect(await before).toEqual({ name: 'one' });
  expect(await after).toEqual({ name: 'two' });
  expect(await remembered.get('key', from.find)).toEqual({ name: 'two' });
  remembered.forget(({ name }) => name === 'other');
  await remembered.get('key', from.find);
  expect(from.looks).toBe(2);
});
