import { loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { composeInfographic, type InfographicOptions } from '../scene/infographic/composeInfographic.ts';
import type { GroupOp, Op } from '../scene/ops.ts';
import { hardMap } from '../testing/hardMap.ts';
import { lightTheme } from '../theme/lightTheme.ts';
import { createMeasure } from './createMeasure.ts';
import { PngTooLargeError, pngSize, renderPng } from './renderPng.ts';

const measure = createMeasure('en-US');

function compose(options: InfographicOptions = {}) {
  return composeInfographic(hardMap(), { date: '2026-11-22', ...options }, measure);
}

/** The colour at a place of a picture, as `#rrggbbaa`. */
async function colourAt(png: Buffer, x: number, y: number): Promise<string> {
  const { data } = await sharp(png)
    .ensureAlpha()
    .extract({ left: Math.round(x), top: Math.round(y), width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${data.toString('hex')}`;
}

/** Where the group of a record is, in px of the drawing. */
function placeOf(
  ops: readonly Op[],
  id: string,
  at = { x: 0, y: 0 },
): { x: number; y: number; group: GroupOp } | undefined {
  for (const op of ops) {
    if (op.op !== 'group') continue;
    const origin = { x: at.x + op.x, y: at.y + op.y };
    if (op.id === id) return { x: origin.x + op.bounds.x, y: origin.y + op.bounds.y, group: op };
    const inside = placeOf(op.ops, id, origin);
    if (inside) return inside;
  }
  return undefined;
}

describe('renderPng', () => {
  it('makes a picture of the size that was stated before, by scale or by width', async () => {
    const drawing = compose();
    for (const size of [{}, { scale: 0.5 }, { scale: 2 }, { width: 1234 }]) {
      const stated = pngSize(drawing, size);
      const { width, height } = await loadImage(await renderPng(drawing, size));
      expect({ width, height }).toEqual({ width: stated.width, height: stated.height });
    }
    expect(pngSize(drawing, { width: 1234 }).width).toBe(1234);
    expect(pngSize(drawing, { scale: 2 }).width).toBe(Math.round(drawing.width * 2));
  });

  it('paints stages, cards and ground where the layout put them', async () => {
    const drawing = compose();
    const scale = 2;
    const png = await renderPng(drawing, { scale });
    const stage = placeOf(drawing.ops, 's1');
    const pain = placeOf(drawing.ops, 'p1');
    expect(stage && (await colourAt(png, (stage.x + 60) * scale, (stage.y + 4) * scale))).toBe(
      `${lightTheme.stages[0]?.header}ff`,
    );
    expect(pain && (await colourAt(png, (pain.x + 3) * scale, (pain.y + 30) * scale))).toBe(
      `${lightTheme.cards.pain.bar}ff`,
    );
    const right = pain && pain.x + pain.group.bounds.w - 8;
    expect(right && pain && (await colourAt(png, right * scale, (pain.y + 8) * scale))).toBe(
      `${lightTheme.cards.pain.ground}ff`,
    );
    expect(await colourAt(png, 3, 3)).toBe(`${lightTheme.canvas}ff`);
  });

  it('leaves the ground out where it is to be transparent, and only there', async () => {
    const drawing = compose({ background: 'transparent' });
    const png = await renderPng(drawing, { scale: 2 });
    const pain = placeOf(drawing.ops, 'p1');
    expect((await colourAt(png, 3, 3)).slice(-2)).toBe('00');
    expect(pain && (await colourAt(png, (pain.x + 3) * 2, (pain.y + 30) * 2))).toBe(`${lightTheme.cards.pain.bar}ff`);
  });

  it('gives the same pixels from either encoder', async () => {
    const drawing = compose();
    const viaSharp = await sharp(await renderPng(drawing, { scale: 1 }))
      .removeAlpha()
      .raw()
      .toBuffer();
    const viaSkia = await sharp(await renderPng({ ...drawing, opaque: false }, { scale: 1 }))
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(viaSharp.equals(viaSkia)).toBe(true);
  });

  it('refuses what can’t be made and names the largest that can', () => {
    const drawing = compose();
    for (const size of [{ scale: 40 }, { width: 100_000 }]) {
      try {
        pngSize(drawing, size);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(PngTooLargeError);
        const { largest } = error as PngTooLargeError;
        expect(largest.width * largest.height).toBeLessThanOrEqual(200_000_000);
        expect(largest.width * largest.height).toBeGreaterThan(199_000_000);
        expect(pngSize(drawing, { width: largest.width })).toEqual(largest);
      }
    }
    for (const scale of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => pngSize(drawing, { scale })).toThrow(RangeError);
    }
  });
});
