import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawLogo } from './drawLogo.ts';

const side = fc.integer({ min: 1, max: 20_000 });

it('keeps a logo’s shape and its place, whatever they are', () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom('light', 'dark'), (width, height, scheme) => {
      const { w, h, ops } = drawLogo({ asset: 'p1', width, height }, { w: 180, h: 48 }, { scheme });
      const image = ops.find(({ op }) => op === 'image') as { x: number; y: number; w: number; h: number };
      expect(image.w / image.h).toBeCloseTo(width / height, 6);
      expect(w).toBeLessThanOrEqual(180.001);
      expect(h).toBeLessThanOrEqual(48.001);
      expect(image.x + image.w).toBeLessThanOrEqual(w);
      expect(image.y + image.h).toBeLessThanOrEqual(h);
    }),
    { seed: 20_261_126 },
  );
});

it('puts a plate beneath it on dark ground only', () => {
  const ops = (scheme: 'light' | 'dark') =>
    drawLogo({ asset: 'p1', width: 40, height: 20 }, { w: 180, h: 48 }, { scheme }).ops.map(({ op }) => op);
  expect(ops('light')).toEqual(['image']);
  expect(ops('dark')).toEqual(['rect', 'image']);
});
