import { expect, test } from 'vitest';
import { blankMap } from './blankMap.ts';
import type { JourneyMap } from './journeyMap.ts';
import { repairMap } from './repairMap.ts';

/** The same map as it is on a machine that heard of its stages in the opposite order. */
function asHeardElsewhere(map: JourneyMap): JourneyMap {
  return { ...map, stages: Object.fromEntries(Object.entries(map.stages).reverse()) };
}

test('M3: bare stages get the same steps on every machine, even where their ids begin alike', () => {
  const map = blankMap();
  const [x, y] = [`${'a'.repeat(60)}x`, `${'a'.repeat(60)}y`];
  for (const id of [x, y]) map.stages[id] = { id, order: 'a9', name: id, kind: 'custom' };
  const repaired = repairMap(map);
  expect(new Set(Object.values(repaired.steps).map(({ stageId }) => stageId))).toContain(x);
  expect(repairMap(asHeardElsewhere(map))).toEqual(repaired);
});
