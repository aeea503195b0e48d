import { layoutMap } from '@milepost/drawing';
import { blankMap, deleteLane, deleteStage, lanesOf, parseMap, stagesOf } from '@milepost/schema';
import { applyEdits, arbitraryEdits, arbitraryMap, countingIds } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './comparison.ts';
import { marksOf } from './marksOf.ts';

const measure = (text: string) => text.length * 7;

describe('two states of a map side by side', () => {
  test('show what is gone where it was, on a map that can be drawn', () => {
    const both = fc.tuple(arbitraryMap(20), arbitraryEdits(20)).map(([before, edits]) => {
      return { before, after: applyEdits(before, edits, countingIds('later')) };
    });
    fc.assert(
      fc.property(both, ({ before, after }) => {
        const { map, records } = compare(before, after);
        const layout = layoutMap(map, {}, measure);
        const drawn = new Set(marksOf(layout, records).map(({ id }) => id));
        for (const { in: collection, id } of records) {
          if (collection !== 'cards') continue;
          const card = map.cards[id];
          const lane = map.lanes[card?.laneId ?? ''];
          const stage = map.stages[map.steps[card?.stepId ?? '']?.stageId ?? ''];
          const persona = card?.kind === 'emotion' ? map.personas[card.personaId ?? ''] : undefined;
          const isShown = lane?.visible && !lane.collapsed && !stage?.collapsed && !persona?.hidden;
          expect(drawn.has(id)).toBe(isShown === true);
        }
      }),
      { seed: 310 },
    );
  });

  test('mark whole lanes and stages that are gone', () => {
    const before = blankMap();
    const [stage] = stagesOf(before);
    const [lane] = lanesOf(before);
    const ids = { stage: stage?.id ?? '', lane: lane?.id ?? '' };
    const after = structuredClone(before);
    for (const change of [...deleteStage(after, { id: ids.stage }), ...deleteLane(after, { id: ids.lane })]) {
      if (change.op === 'remove') delete after[change.in][change.id];
    }
    const { map, records } = compare(parseMap(before), parseMap(after));
    const marks = marksOf(layoutMap(map, {}, measure), records);
    expect(marks.filter(({ kind }) => kind === 'removed').map(({ id }) => id)).toEqual(
      expect.arrayContaining([ids.stage, ids.lane]),
    );
    expect(Object.keys(map.stages)).toContain(ids.stage);
  });
});
