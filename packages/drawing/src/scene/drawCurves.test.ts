import type { JourneyMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { expect, test } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { composeInfographic } from './infographic/composeInfographic.ts';
import type { LineOp, Op } from './ops.ts';

const measure = createMeasure('en-US');

/** The short pieces that show what kind a curve's line is: before its name, and in the legend. */
function samplesOf(ops: readonly Op[]): LineOp[] {
  return ops.flatMap((op) => {
    if (op.op === 'group') return samplesOf(op.ops);
    return op.op === 'line' && op.strokeWidth === 3 && op.dash ? [op] : [];
  });
}

test.each(['b2b', 'saas'])('a short piece of a broken line shows whole dashes with gaps between them in %s', (id) => {
  const map = TEMPLATES.find((one) => one.id === id)?.build() as JourneyMap;
  const samples = samplesOf(composeInfographic(map, {}, measure).ops);
  expect(samples.length).toBeGreaterThan(0);
  for (const { x1, x2, dash, strokeWidth } of samples) {
    const [length = 0, gap = 0] = dash!;
    // Round ends reach into the gaps.
    expect(gap - strokeWidth).toBeGreaterThanOrEqual(2);
    const beyondLast = (x2 - x1 + gap) % (length + gap);
    expect(beyondLast).toBeLessThanOrEqual(1);
  }
});
