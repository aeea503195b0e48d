import { largeMap } from '@milepost/schema/testing';
import { expect, test } from 'vitest';
import { findInMap } from './findInMap.ts';
import { wordsOfRecord } from './wordsOfRecord.ts';

test('a map is read once: records that stay the same are not folded again', () => {
  const map = largeMap(600);
  expect(findInMap(map, 'a', 'en').length).toBeGreaterThan(100);
  const [card] = Object.values(map.cards);
  const [other] = Object.values(map.cards).slice(1);
  if (!card || !other) throw new Error('no cards');
  const wordsOf = (record: typeof card) => wordsOfRecord('cards', record, 'en', String);
  const before = wordsOf(card);
  const changed = { ...map, cards: { ...map.cards, [other.id]: { ...other, owner: 'Zoë Zett' } } };
  expect(findInMap(changed, 'zoe', 'en')).toEqual([{ in: 'cards', id: other.id }]);
  expect(wordsOf(card)).toBe(before);
});
