import { expect, it } from 'vitest';
import { personColour, personColours } from './personColours.ts';

it('gives people the same colours in whichever order they come, and no two the same while there are enough', () => {
  const ids = ['ann', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gus', 'hal'];
  const colours = personColours(ids);
  expect(new Set(colours.values()).size).toBe(8);
  expect(personColours([...ids].reverse())).toEqual(colours);
  expect(personColours([...ids, 'ida', 'jo']).size).toBe(10);
});

it('gives people their own colour when they are alone', () => {
  for (const id of ['ann', 'ben', 'cleo']) expect(personColours([id]).get(id)).toBe(personColour(id));
});
