import type { JourneyMap } from '@milepost/schema';
import { applyChanges } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { expect, it } from 'vitest';
import { compare, fingerprintsOf } from './fingerprints.ts';

const map = TEMPLATES[0]?.build() as JourneyMap;
const [first, second, third] = Object.values(map.cards).filter(({ kind }) => kind === 'note');

it('nothing has changed between a map and itself, however its fields are ordered', () => {
  const same = JSON.parse(JSON.stringify(map)) as JourneyMap;
  for (const id of Object.keys(same.cards)) {
    const card = same.cards[id] as object;
    same.cards[id] = Object.fromEntries(Object.entries(card).reverse()) as never;
  }
  expect(compare(fingerprintsOf(map), fingerprintsOf(same))).toEqual({ added: [], changed: [], removed: 0 });
});

it('tells what was added, changed and removed, and not what only made room', () => {
  const changed = applyChanges(map, [
    { op: 'put', in: 'cards', record: { ...first, id: 'new' } as never },
    { op: 'set', in: 'cards', id: second?.id ?? '', fields: { text: 'Other words' } },
    { op: 'remove', in: 'cards', id: third?.id ?? '' },
    { op: 'set', in: 'cards', id: first?.id ?? '', fields: { order: 'z9' } },
  ]);
  expect(compare(fingerprintsOf(map), fingerprintsOf(changed))).toEqual({
    added: ['new'],
    changed: [second?.id],
    removed: 1,
  });
});
