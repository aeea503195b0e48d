import { blankMap } from '@milepost/schema';
import { expect, test } from 'vitest';
import { layoutMap } from '../layout/layoutMap.ts';
import { createMeasure } from '../skia/createMeasure.ts';
import { textsOf } from '../testing/textsOf.ts';
import { lightTheme } from '../theme/lightTheme.ts';
import { drawMap } from './drawMap.ts';
import type { Op } from './ops.ts';

const map = blankMap('A map');
Object.assign(map.lanes['actions']!, { kind: 'divider', name: 'Line of visibility' });
Object.assign(map.lanes['pain-points']!, { collapsed: true });
const layout = layoutMap(map, {}, createMeasure());
const wordsOf = (ops: readonly Op[]) => textsOf(ops).map(({ text }) => text);

test('a drawing names its lanes, but for a screen that has names of its own over it', () => {
  const named = wordsOf(drawMap(layout, lightTheme).ops);
  const unnamed = wordsOf(drawMap(layout, lightTheme, { laneNames: false }).ops);
  const names = Object.values(map.lanes).map(({ name }) => name);
  expect(named).toEqual(expect.arrayContaining(names));
  expect(unnamed.filter((words) => names.includes(words))).toEqual([]);
  expect(unnamed).toContain('0 cards');
});
