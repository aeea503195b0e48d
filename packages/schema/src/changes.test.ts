import { describe, expect, test } from 'vitest';
import { blankMap } from './blankMap.ts';
import type { Change } from './changes.ts';
import { applyChanges, change } from './changes.ts';

const put = (record: object) => ({ op: 'put', in: 'cards', record }) as Change;
const set = (fields: object) => ({ op: 'set', in: 'cards', id: 'c', fields }) as Change;

describe('applyChanges', () => {
  test('leaves the map and the changes that it was given as they were', () => {
    const map = blankMap('Before');
    const changes = [
      put({ id: 'c', text: 'One' }),
      set({ text: 'Two' }),
      { op: 'set', in: 'map', fields: {} } as Change,
    ];
    const before = structuredClone({ map, changes });
    const after = applyChanges(map, [...changes, set({ text: null, owner: 'Ann' })]);
    expect(after.cards).toEqual({ c: { id: 'c', owner: 'Ann' } });
    expect({ map, changes }).toEqual(before);
    expect(applyChanges(after, [set({ owner: 'Bob' })]).cards).toEqual({ c: { id: 'c', owner: 'Bob' } });
    expect(after.cards).toEqual({ c: { id: 'c', owner: 'Ann' } });
  });

  test('sets one field of a wide record over and over within seconds', () => {
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field${index}`, index]));
    const owners = Array.from({ length: 20_000 }, (_, index) => ({ owner: String(index) }));
    const before = performance.now();
    const after = applyChanges(blankMap(), [
      put({ id: 'c', ...wide }),
      ...owners.map(set),
      { op: 'set', in: 'map', fields: wide } as Change,
      ...owners.map((fields) => ({ op: 'set', in: 'map', fields }) as Change),
    ]);
    expect([after.cards.c?.owner, after.map.owner]).toEqual(['19999', '19999']);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('a change', () => {
  test.each<[string, unknown, string]>([
    ['no object', 1, ''],
    ['another kind', { op: 'drop' }, 'op'],
    ['no place', { op: 'set', fields: {} }, 'in'],
    ['no such place', { op: 'put', in: 'notes', record: { id: 'a' } }, 'in'],
    ['no record', { op: 'set', in: 'cards', fields: {} }, 'id'],
    ['a record without an id', { op: 'put', in: 'cards', record: {} }, 'record.id'],
    ['a record of the map', { op: 'set', in: 'map', id: 'a', fields: {} }, ''],
  ])('with %s has one fault, with its path', (_, input, path) => {
    const { error } = change.safeParse(input);
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
