import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FIRST_CHOICE } from './exportChoice.ts';
import { rememberChoice, rememberedChoice } from './rememberedChoice.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('each map has its own choice, and a new map the last one', () => {
  const pdf = { ...FIRST_CHOICE, format: 'pdf', paper: 'a3' } as const;
  const png = { ...FIRST_CHOICE, scale: 4 } as const;
  expect(rememberedChoice('one')).toEqual(FIRST_CHOICE);
  rememberChoice('one', pdf);
  rememberChoice('two', png);
  expect(rememberedChoice('one')).toEqual(pdf);
  expect(rememberedChoice('three')).toEqual(png);
});

test('lanes and personas are remembered for their own map only', () => {
  rememberChoice('one', { ...FIRST_CHOICE, lanes: ['a', 'b'], personas: ['p'] });
  expect(rememberedChoice('one')).toMatchObject({ lanes: ['a', 'b'], personas: ['p'] });
  expect(rememberedChoice('two')).toMatchObject({ lanes: undefined, personas: undefined });
});

test('characters are left out of no other map unasked', () => {
  rememberChoice('one', { ...FIRST_CHOICE, without: ['date', 'unknown-characters'] });
  expect(rememberedChoice('one').without).toEqual(['date', 'unknown-characters']);
  expect(rememberedChoice('two').without).toEqual(['date']);
});

test.each([
  '{',
  'null',
  '[]',
  '7',
  '{"format":"exe","scale":99,"width":12,"paper":null,"size":"__proto__","preset":"x","lanes":[7],"without":["x"],"overlap":-1}',
])('something else in the storage, %s, does no harm', (text) => {
  stored.set('milepost:export:one', text);
  expect(rememberedChoice('one')).toEqual(FIRST_CHOICE);
});

test('works where storage is not allowed', () => {
  vi.stubGlobal('localStorage', undefined);
  rememberChoice('one', FIRST_CHOICE);
  expect(rememberedChoice('one')).toEqual(FIRST_CHOICE);
});
