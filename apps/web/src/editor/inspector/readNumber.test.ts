import { describe, expect, test } from 'vitest';
import { readNumber } from './readNumber.ts';

describe('a number', () => {
  test('is read with comma or point, and whatever minus', () => {
    expect([' 1,5 ', '1.5', '−3', '-3', '0'].map((typed) => readNumber(typed))).toEqual([1.5, 1.5, -3, -3, 0]);
    expect(readNumber('')).toBeNull();
    expect(['one', '1 2', '-', 'Infinity'].map((typed) => readNumber(typed))).toEqual(Array(4).fill(undefined));
  });

  test('is none outside of its range, or empty where there must be one', () => {
    const score = { least: -100, most: 100, required: true };
    expect(['100', '-100', '12,5'].map((typed) => readNumber(typed, score))).toEqual([100, -100, 12.5]);
    expect(['150', '-101', ''].map((typed) => readNumber(typed, score))).toEqual(Array(3).fill(undefined));
  });

  test('is whole where things are counted', () => {
    const count = { least: 0, whole: true };
    expect(['12', '0', ''].map((typed) => readNumber(typed, count))).toEqual([12, 0, null]);
    expect(['1.5', '-1', '1e300'].map((typed) => readNumber(typed, count))).toEqual(Array(3).fill(undefined));
  });
});
