import { createCanvas, Path2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { faces } from '../icons/faces.ts';
import { type Icon, icons } from '../icons/icons.ts';
import { arcsAsCurves } from './arcsAsCurves.ts';

const SIDE = 84;

/** How much of each pixel a path covers that is drawn three times as large as it is. */
function drawn(d: string): number[] {
  const context = createCanvas(SIDE, SIDE).getContext('2d');
  context.scale(3, 3);
  context.lineWidth = 1;
  context.stroke(new Path2D(d));
  return [...context.getImageData(0, 0, SIDE, SIDE).data].filter((_, at) => at % 4 === 3);
}

/** How much of a path's ink is elsewhere with curves, 0..1. Skia itself is off a circle by up to a quarter of a pixel. */
function misplaced(d: string): number {
  const curves = drawn(arcsAsCurves(d));
  const arcs = drawn(d);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(arcs.map((value, at) => Math.abs(value - (curves[at] ?? 0)))) / sum(arcs);
}

describe('arcsAsCurves', () => {
  it('draws every icon and face as its arcs do', () => {
    const paths = [...Object.values<Icon>(icons), ...Object.values<Icon>(faces)].flatMap(({ stroke, fill }) => [
      stroke,
      fill,
    ]);
    for (const d of paths) if (d) expect(misplaced(d)).toBeLessThan(0.1);
  });

  it('takes arcs of all turns, alone and one after the other', () => {
    for (const [large, sweep] of ['0 0', '0 1', '1 0', '1 1'].map((flags) => flags.split(' '))) {
      const d = `M14 14a5 5 0 ${large} ${sweep} -6 3`;
      expect(arcsAsCurves(d)).not.toContain('a');
      expect(misplaced(d)).toBeLessThan(0.1);
    }
    expect(misplaced('M4 14a3 3 0 0 1 6 0 3 3 0 0 0 6-.5.95.95 0 0 0 1.4-.83')).toBeLessThan(0.1);
    // Farther than its circle is wide.
    expect(misplaced('M4 14a3 3 0 0 1 16 2')).toBeLessThan(0.1);
  });

  it('leaves what is no circle, and an arc to a place of the page', () => {
    for (const d of ['M4 14a3 5 0 0 1 6 0', 'M4 14A3 3 0 0 1 10 14', 'M4 14L10 14Z']) expect(arcsAsCurves(d)).toBe(d);
    expect(arcsAsCurves('M4 14a0 0 0 0 1 0 0h5')).toBe('M4 14h5');
  });
});
