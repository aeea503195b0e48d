import type { JourneyMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../layout/words.ts';
import type { Op } from '../../scene/ops.ts';
import { createMeasure } from '../../skia/createMeasure.ts';
import { arbitraryHardMap } from '../../testing/arbitraryHardMap.ts';
import { textsOf } from '../../testing/textsOf.ts';
import { lightTheme } from '../../theme/lightTheme.ts';
import { rankPains } from '../rankCards.ts';
import { composeOnePager } from './composeOnePager.ts';
import { composeSlide } from './composeSlide.ts';
import { type FittedDrawing, fitted } from './fitted.ts';

const measure = createMeasure('en');
const PRESETS = [
  ['one-pager', composeOnePager, 706, 1035],
  ['slide', composeSlide, 952, 504],
] as const;

type Compose = (typeof PRESETS)[number][1];

function compose(preset: Compose, map: JourneyMap, w: number, h: number): FittedDrawing {
  const pen = { theme: lightTheme, words: englishWords, locale: 'en', measure };
  return fitted(preset, {
    map,
    imprint: { date: '2026-11-22', address: 'https://maps.example.org/maps/abc' },
    w,
    h,
    pen,
  });
}

/** Words that leave the room. */
function outside(ops: readonly Op[], w: number, h: number): string[] {
  const found: string[] = [];
  const visit = (list: readonly Op[], x: number, y: number) => {
    for (const op of list) {
      if (op.op === 'group') visit(op.ops, x + op.x, y + op.y);
      if (op.op !== 'text' || op.turned) continue;
      const [left, baseline] = [x + op.x, y + op.y];
      const isIn = left >= -0.5 && left + op.w <= w + 0.5 && baseline - op.size * 0.75 >= -0.5 && baseline <= h + 0.5;
      if (!isIn) found.push(op.text);
    }
  };
  visit(ops, 0, 0);
  return found;
}

describe.each(PRESETS)('%s', (_, preset, w, h) => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))('shows %s whole', (_id, template) => {
    const map = template.in('en').build();
    const { ops, scale } = compose(preset, map, w, h);
    expect(outside(ops, w, h)).toEqual([]);
    expect(scale).toBeGreaterThan(0.6);
    const words = textsOf(ops)
      .map(({ text }) => text)
      .join(' ');
    const worst = rankPains(map)[0]?.card.text ?? '';
    for (const word of [...map.map.title.split(' '), ...worst.split(' ')]) expect(words).toContain(word);
    for (const { name } of Object.values(map.stages)) for (const word of name.split(' ')) expect(words).toContain(word);
  });

  it('stays in its room whatever a map has', () => {
    fc.assert(
      fc.property(arbitraryHardMap, (map) => {
        expect(outside(compose(preset, map, w, h).ops, w, h)).toEqual([]);
      }),
      { numRuns: 25, seed: 20_261_126 },
    );
  });
});
