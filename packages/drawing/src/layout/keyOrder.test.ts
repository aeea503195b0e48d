import type { JourneyMap } from '@milepost/schema';
import { COLLECTIONS } from '@milepost/schema';
import { arbitraryMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeInfographic } from '../scene/infographic/composeInfographic.ts';
import { createMeasure } from '../skia/createMeasure.ts';
import { hardMap } from '../testing/hardMap.ts';

/** The same map as a machine has it that heard of its records in the opposite order. */
function asHeardElsewhere(map: JourneyMap): JourneyMap {
  const records = COLLECTIONS.map((name) => [name, Object.fromEntries(Object.entries(map[name]).reverse())]);
  return { ...map, ...Object.fromEntries(records) };
}

const measure = createMeasure('en');
const drawn = (map: JourneyMap) => composeInfographic(map, { date: '2026-11-22' }, measure).ops;

test('a map is drawn alike wherever its records were heard of in another order', () => {
  fc.assert(
    fc.property(arbitraryMap(80), (map) => {
      expect(drawn(asHeardElsewhere(map))).toEqual(drawn(map));
    }),
    { seed: 21, numRuns: 60 },
  );
});

test('so is a hard map, whose cards lead to several others', () => {
  const map = hardMap();
  const [from = '', ...others] = Object.keys(map.cards);
  others.slice(0, 3).forEach((toCardId, index) => {
    const id = `also-${index}`;
    map.connections[id] = { id, fromCardId: from, toCardId, label: `way ${index}`, kind: 'flow' };
  });
  expect(drawn(asHeardElsewhere(map))).toEqual(drawn(map));
});
