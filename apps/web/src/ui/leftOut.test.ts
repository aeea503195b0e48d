import { describe, expect, test } from 'vitest';
import { leftOutOf } from './leftOut.ts';

describe('what is left out of a field that is full', () => {
  test('is nothing while there is room', () => {
    expect(leftOutOf({ length: 9, selected: 0, most: 10 }, 'a', 0)).toBe(0);
    expect(leftOutOf({ length: 10, selected: 4, most: 10 }, 'abcd', 3)).toBe(0);
  });

  test('is the end of what is pasted', () => {
    expect(leftOutOf({ length: 9_900, selected: 0, most: 10_000 }, 'x'.repeat(412), 0)).toBe(312);
    expect(leftOutOf({ length: 10, selected: 1, most: 10 }, 'abc', 7)).toBe(2);
  });

  test('adds up while somebody types on', () => {
    expect(leftOutOf({ length: 10, selected: 0, most: 10 }, 'a', 0)).toBe(1);
    expect(leftOutOf({ length: 10, selected: 0, most: 10 }, 'b', 1)).toBe(2);
    expect(leftOutOf({ length: 10, selected: 0, most: 10 }, 'c', 312)).toBe(313);
  });

  test('is everything where a text was longer already', () => {
    expect(leftOutOf({ length: 14, selected: 0, most: 10 }, 'ab', 0)).toBe(2);
  });
});
