import { expect, test } from 'vitest';
import type { Look } from './draft.ts';
import { Looks, ROOM_FOR_LOOKS } from './Looks.ts';

/** Takes a third of all room, and a bit. */
function large(): Look {
  const bitmap = { width: Math.ceil(ROOM_FOR_LOOKS / 4 / 3 / 1_000) + 1, height: 1_000 } as ImageBitmap;
  return {
    draft: { pages: [], pictures: [] },
    picture: { page: 0, scale: 1, x: 0, y: 0, w: 1, h: 1, bitmap },
    took: 1,
  };
}

test('what was not needed for longest makes room', () => {
  const looks = new Looks();
  looks.put('a', large());
  looks.put('b', large());
  looks.get('a');
  looks.put('c', large());
  expect(['a', 'b', 'c'].filter((key) => looks.get(key))).toEqual(['a', 'c']);
});

test('one in place of another takes no more room', () => {
  const looks = new Looks();
  looks.put('a', large());
  for (let time = 0; time < 5; time++) looks.put('b', large());
  expect(looks.get('a')).toBeDefined();
});
