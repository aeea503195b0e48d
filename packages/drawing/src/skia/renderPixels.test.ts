import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { composeInfographic, type InfographicOptions } from '../scene/infographic/composeInfographic.ts';
import { PICTURE_LIMITS, PictureTooLargeError, pixelSize } from '../scene/infographic/pixelSize.ts';
import type { GroupOp, Op } from '../scene/ops.ts';
import { hardMap } from '../testing/hardMap.ts';
import { lightTheme } from '../theme/lightTheme.ts';
import { createMeasure } from './createMeasure.ts';
import { renderPixels } from './renderPixels.ts';
import { skiaPaint } from './skiaPaint.ts';

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

/** What an action complains of. */
function messageOf(action: () => void): string {
  try {
    action();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** The kinds of a PNG's chunks, in order. */
function chunksOf(png: Buffer): string[] {
  const kinds: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) kinds.push(png.toString('latin1', at + 4, at + 8));
  return kinds;
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

describe('renderPixels', () => {
  it('makes a picture of the size that was stated before, by scale or by width', async () => {
    const drawing = compose();
    for (const size of [{}, { scale: 0.5 }, { width: 1234 }]) {
      const stated = pixelSize(drawing, size);
      const { width, height } = await sharp(await renderPixels(drawing, size)).metadata();
      expect({ width, height }).toEqual({ width: stated.width, height: stated.height });
    }
    for (const format of ['jpeg', 'webp'] as const) {
      const picture = await sharp(await renderPixels(drawing, { width: 601, format })).metadata();
      expect(picture).toMatchObject({ format, width: 601, height: pixelSize(drawing, { width: 601 }).height });
    }
    expect(pixelSize(drawing, { width: 1234 }).width).toBe(1234);
    expect(pixelSize(drawing, { scale: 2 }).width).toBe(Math.round(drawing.width * 2));
  });

  it('paints stages, cards and ground where the layout put them', async () => {
    const drawing = compose();
    const scale = 2;
    const png = await renderPixels(drawing, { scale });
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
    const png = await renderPixels(drawing, { scale: 2 });
    const pain = placeOf(drawing.ops, 'p1');
    expect((await colourAt(png, 3, 3)).slice(-2)).toBe('00');
    expect(pain && (await colourAt(png, (pain.x + 3) * 2, (pain.y + 30) * 2))).toBe(`${lightTheme.cards.pain.bar}ff`);
  });

  it.each(['theme', 'transparent'] as const)(
    'is the same in bands as at once, on a ground that is %s',
    async (background) => {
      const drawing = compose({ background });
      const size = pixelSize(drawing, { width: 2400 });
      expect(size.width * size.height).toBeGreaterThan(4_000_000);
      const canvas = createCanvas(size.width, size.height);
      const context = canvas.getContext('2d');
      if (background === 'theme') context.fillStyle = lightTheme.canvas;
      if (background === 'theme') context.fillRect(0, 0, size.width, size.height);
      skiaPaint(context, drawing.ops, { scale: size.scale, lang: drawing.lang });
      const whole = context.getImageData(0, 0, size.width, size.height).data;
      const banded = await sharp(await renderPixels(drawing, { width: 2400 }))
        .ensureAlpha()
        .raw()
        .toBuffer();
      expect(banded.length).toBe(whole.length);
      let largest = 0;
      let count = 0;
      for (let at = 0; at < banded.length; at++) {
        // As much as is to be seen of it.
        const alpha = Math.max(whole[at | 3] as number, banded[at | 3] as number) / 255;
        const difference = Math.abs((banded[at] as number) - (whole[at] as number)) * ((at & 3) === 3 ? 1 : alpha);
        if (difference >= 1) count++;
        if (difference > largest) largest = difference;
      }
      // Skia softens slanted edges a little differently in another place of a canvas; what is missing differs by more.
      expect(largest).toBeLessThan(80);
      expect(count / banded.length).toBeLessThan(0.001);
    },
  );

  it('states title, resolution and colour space in a PNG, and the resolution in the others', async () => {
    const drawing = { ...compose(), title: 'Über 旅\0 🚲' };
    const png = await renderPixels(drawing, { scale: 0.5 });
    const { comments, density } = await sharp(png).metadata();
    expect(comments).toEqual([{ keyword: 'Title', text: 'Über 旅 🚲' }]);
    expect(density).toBeCloseTo(48, 0);
    expect(chunksOf(png).slice(0, 4)).toEqual(['IHDR', 'sRGB', 'pHYs', 'iTXt']);
    expect(new Set(chunksOf(png).slice(4, -1))).toEqual(new Set(['IDAT']));
    expect(chunksOf(png).at(-1)).toBe('IEND');
    const jpeg = await sharp(await renderPixels(drawing, { scale: 0.5, format: 'jpeg' })).metadata();
    expect([jpeg.density, jpeg.chromaSubsampling]).toEqual([48, '4:4:4']);
  });

  it('makes JPEG and WebP larger and better by their quality', async () => {
    const drawing = compose();
    for (const format of ['jpeg', 'webp'] as const) {
      const [low, high] = await Promise.all(
        [40, 95].map((quality) => renderPixels(drawing, { scale: 0.25, format, quality })),
      );
      expect(low?.length).toBeLessThan((high?.length ?? 0) * 0.8);
    }
  });

  it('leaves the ground out of a WebP too, and never of a JPEG', async () => {
    const drawing = compose({ background: 'transparent' });
    const webp = await renderPixels(drawing, { scale: 0.25, format: 'webp' });
    expect((await colourAt(webp, 3, 3)).slice(-2)).toBe('00');
    await expect(renderPixels(drawing, { format: 'jpeg' })).rejects.toThrow(RangeError);
  });

  it('tells how far it is, and stops between two bands', async () => {
    const drawing = compose();
    const onProgress = vi.fn<(share: number) => void>();
    await renderPixels(drawing, { width: 4096, onProgress });
    const shares = onProgress.mock.calls.map(([share]) => share);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    const stop = new AbortController();
    const told = vi.fn(() => stop.abort());
    const { signal } = stop;
    await expect(renderPixels(drawing, { width: 4096, onProgress: told, signal })).rejects.toThrow('aborted');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('refuses what can’t be made and names the largest that can', () => {
    const drawing = compose();
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      for (const size of [{ scale: 40 }, { width: 100_000 }]) {
        try {
          pixelSize(drawing, size, format);
          expect.unreachable();
        } catch (error) {
          expect(error).toBeInstanceOf(PictureTooLargeError);
          const { largest } = error as PictureTooLargeError;
          const { pixels, side } = PICTURE_LIMITS[format];
          expect(largest.width * largest.height).toBeLessThanOrEqual(pixels);
          expect(Math.max(largest.width, largest.height)).toBeLessThanOrEqual(side);
          const isLargest = largest.width * largest.height > 0.99 * pixels || largest.width > 0.999 * side;
          expect(isLargest).toBe(true);
          expect(pixelSize(drawing, { width: largest.width }, format)).toEqual(largest);
        }
      }
    }
    for (let height = 900; height < 1100; height++) {
      const sheet = { width: 1637, height: height + 0.4 };
      const message = messageOf(() => pixelSize(sheet, { scale: 50 }));
      expect(() => pixelSize(sheet, { width: Number(/width=(\d+)/.exec(message)?.[1]) })).not.toThrow();
    }
    const strip = { width: 20_000, height: 100 };
    expect(() => pixelSize(strip, { scale: 4 })).toThrow('(width=65535)');
    expect(() => pixelSize(strip, { scale: 4 }, 'jpeg')).toThrow('(width=65500)');
    expect(() => pixelSize(strip, { scale: 4 }, 'webp')).toThrow('(width=16383)');
    for (const scale of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => pixelSize(drawing, { scale })).toThrow(RangeError);
    }
  });
});
