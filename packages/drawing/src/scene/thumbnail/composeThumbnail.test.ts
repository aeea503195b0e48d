import { blankMap, type JourneyMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { largeMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../../skia/createMeasure.ts';
import { arbitraryHardMap } from '../../testing/arbitraryHardMap.ts';
import { hardMap } from '../../testing/hardMap.ts';
import { textsOf } from '../../testing/textsOf.ts';
import { lightTheme } from '../../theme/lightTheme.ts';
import type { RectOp } from '../ops.ts';
import { composeThumbnail } from './composeThumbnail.ts';
import { stackCards } from './drawThumbnailCards.ts';

const measure = createMeasure('en-US');
const HEIGHT = 375;
const compose = (map: JourneyMap) => composeThumbnail(map, HEIGHT, lightTheme, measure);

/** What stands on the stages. */
const words = (map: JourneyMap) => textsOf(compose(map).ops).map(({ text }) => text);

describe('composeThumbnail', () => {
  it('spans the stages over the whole width', () => {
    for (const template of TEMPLATES) {
      const { width, ops } = compose(template.build());
      const bands = ops.filter((op): op is RectOp => op.op === 'rect' && op.y + op.h === HEIGHT).slice(1);
      expect(bands.length).toBeGreaterThan(3);
      expect(bands[0]?.x).toBe(0);
      const last = bands.at(-1);
      expect((last?.x ?? 0) + (last?.w ?? 0)).toBeCloseTo(width, 6);
    }
  });

  it('names the stages where all names fit, and numbers them otherwise', () => {
    const template = (id: string) => TEMPLATES.find((one) => one.id === id)?.build() as JourneyMap;
    expect(words(template('classic'))).toEqual(['Awareness', 'Consideration', 'Decision', 'Post-purchase']);
    expect(words(template('patient'))).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const manyStages = largeMap(300, 150);
    for (const [index, step] of Object.values(manyStages.steps).entries()) {
      manyStages.stages[`s${index}`] = { id: `s${index}`, order: `z${index}V`, name: 'Stage', kind: 'custom' };
      manyStages.steps[step.id] = { ...step, stageId: `s${index}` };
    }
    expect(words(manyStages)).toEqual([]);
  });

  it('keeps all words on the stages, and has nothing to say of what is empty', () => {
    fc.assert(
      fc.property(arbitraryHardMap, (map) => {
        const { width, ops } = compose(map);
        for (const { x, w, y } of textsOf(ops)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(width);
          expect(y).toBeLessThan(48);
        }
      }),
      { numRuns: 40, seed: 20_261_122 },
    );
    const bare = blankMap('');
    expect(compose({ ...bare, stages: {}, steps: {} }).ops).toHaveLength(1);
  });

  it('shows a face for every point of the first curve, and a block for every card', () => {
    const map = hardMap();
    const paths = JSON.stringify(compose(map).ops);
    expect(paths.match(/M0 14a14 14 0 1 0 28 0/g)).toHaveLength(2 * 4);
    const blocks = compose(map).ops.filter((op) => op.op === 'rect' && op.fill === lightTheme.cards.pain.ground);
    expect(blocks).toHaveLength(2);
  });
});

describe('stackCards', () => {
  const columns = [0, 1, 2].map((index) => ({ index, position: index })) as never;
  const card = (id: string, span = 1) => ({ ...hardMap().cards.n1, id, span }) as never;

  it('lays a card over several columns beneath whatever they hold, and what follows beneath it', () => {
    const { slots, high } = stackCards([[card('a'), card('b', 2)], [card('c')], []], columns, 3);
    expect(slots.map(({ place, from, to }) => [place, from, to])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [2, 1, 1],
    ]);
    expect(high).toBe(3);
  });

  it('stacks no more than it is asked to', () => {
    const { slots, high } = stackCards([[card('a'), card('b'), card('c')]], columns, 2);
    expect([slots.length, high]).toEqual([2, 2]);
  });
});
