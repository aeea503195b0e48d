import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './inOrder.ts';
import { order, placeAt } from './order.ts';

const siblings = fc
  .uniqueArray(
    fc.record({ id: fc.uuid(), order: fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'b00', 'zzz', '0', 'a00') }),
    {
      selector: ({ id }) => id,
      maxLength: 8,
    },
  )
  .map(inOrder);

test('records land where they are placed, whatever keys their siblings came with', () => {
  fc.assert(
    fc.property(siblings, fc.nat(9), fc.integer({ min: 1, max: 5 }), (before, index, count) => {
      const { orders, moved } = placeAt(before, index, count);
      const keys = new Map(moved.map((sibling) => [sibling.id, sibling.order]));
      const placed = orders.map((key, n) => ({ id: `new-${n}`, order: key }));
      const after = inOrder([...before.map((s) => ({ ...s, order: keys.get(s.id) ?? s.order })), ...placed]);
      const at = Math.min(index, before.length);
      const expected = [...before.slice(0, at), ...placed, ...before.slice(at)].map(({ id }) => id);
      expect(after.map(({ id }) => id)).toEqual(expected);
    }),
    { seed: 100 },
  );
});

test('a thousand records put into the same gap keep keys that the schema accepts', () => {
  let list = inOrder([
    { id: 'first', order: 'a0' },
    { id: 'last', order: 'a1' },
  ]);
  for (let n = 0; n < 1_000; n++) {
    const { orders, moved } = placeAt(list, 1, 1);
    const keys = new Map(moved.map(({ id, order: key }) => [id, key]));
    list = inOrder([
      ...list.map((s) => ({ ...s, order: keys.get(s.id) ?? s.order })),
      { id: `n${n}`, order: orders[0] ?? '' },
    ]);
  }
  expect(list.at(0)?.id).toBe('first');
  expect(list.at(1)?.id).toBe('n999');
  expect(list.every((record) => order.safeParse(record.order).success)).toBe(true);
});
