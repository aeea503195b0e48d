import type { JourneyMap } from '@milepost/schema';
import { expect, test } from 'vitest';
import { FIRST_CHOICE } from './exportChoice.ts';
import { forMap, isIncluded, withPart } from './includedParts.ts';

const parts = [
  { id: 'a', name: 'A', usual: true },
  { id: 'b', name: 'B', usual: true },
  { id: 'c', name: 'C', usual: false },
];

test('what is taken out and put in again is asked for no longer', () => {
  const without = withPart(parts, undefined, 'b', false);
  expect(without).toEqual(['a']);
  expect(parts.map((part) => isIncluded(part, without))).toEqual([true, false, false]);
  expect(withPart(parts, without, 'b', true)).toBeUndefined();
  expect(withPart(parts, undefined, 'c', true)).toEqual(['a', 'b', 'c']);
});

test('what the map no longer has is not asked for', () => {
  const map = { lanes: { a: {} }, personas: {} } as unknown as JourneyMap;
  const choice = { ...FIRST_CHOICE, lanes: ['a', 'gone'], personas: ['gone'] };
  expect(forMap(choice, map)).toMatchObject({ lanes: ['a'], personas: undefined });
});
