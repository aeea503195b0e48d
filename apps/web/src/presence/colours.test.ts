import { expect, it } from 'vitest';
import { coloursOf } from './colours.ts';

it('gives people the same colours in whichever order they come, and no two the same while there are enough', () => {
  const ids = ['ann', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gus', 'hal'];
  const colours = coloursOf(ids);
  expect(new Set(colours.values()).size).toBe(8);
  expect(coloursOf([...ids].reverse())).toEqual(colours);
  expect(coloursOf([...ids, 'ida', 'jo']).size).toBe(10);
});
