import { layoutMap } from '@milepost/drawing';
import { createMeasure } from '@milepost/drawing/skia';
import { addCard, addConnection, applyChanges, blankMap, stepsOf } from '@milepost/schema';
import { expect, it } from 'vitest';
import { isFaded } from './isFaded.ts';

it('a connection fades with either of its cards, and not without a filter', () => {
  let map = blankMap();
  const laneId = Object.values(map.lanes).find(({ kind }) => kind === 'notes')?.id ?? '';
  const [step] = stepsOf(map);
  for (const id of ['one', 'two'])
    map = applyChanges(map, addCard(map, { id, laneId, stepId: step?.id ?? '', fields: { text: id } }));
  map = applyChanges(map, addConnection(map, { id: 'line', fromCardId: 'one', toCardId: 'two' }));
  const [box] = layoutMap(map, {}, createMeasure('en')).connections;
  if (!box) throw new Error('no line');
  expect(isFaded(box, undefined)).toBe(false);
  expect(isFaded(box, new Set(['one', 'two']))).toBe(false);
  expect(isFaded(box, new Set(['one']))).toBe(true);
  expect(isFaded(box, new Set(['two']))).toBe(true);
});
