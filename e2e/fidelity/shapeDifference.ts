import type { TextOp } from '@milepost/drawing';
import sharp, { type SharpInput } from 'sharp';

/** Device px to a px of the sheet. */
export const SCALE = 5;
/** Device px that an edge may lie elsewhere: viewers soften edges in ways of their own. */
const ASTRAY = 2;
/** Device px that an em of a line may be moved: PDFium rounds the width of each letter, so that it adds up. */
const DRIFTS = [-2, 0, 2];
/** Spread in device px, against what is only rough. */
const BLUR = 0.7;
/** What counts as a line's height, in its font size above and below the baseline. */
const ABOVE = 1.15;
const BELOW = 0.4;

/** How much ink each pixel of a sheet has: white has none, colours as much as they are dark. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** The most ink within `ASTRAY` of each pixel. */
  readonly spread: Uint8Array;
}

export interface Raw {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The ink of a picture: a file, or pixels of four bytes. */
export async function inkOf(picture: Uint8Array | Raw): Promise<Ink> {
  const image =
    picture instanceof Uint8Array
      ? sharp(picture as SharpInput)
      : sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 4 } });
  const { data, info } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .negate({ alpha: false })
    .blur(BLUR)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { width, height, data, spread: widen(widen(data, 1), width) };
}

/** The most ink of each place and of its neighbours before and behind, which lie `step` bytes apart. */
function widen(data: Uint8Array, step: number): Uint8Array {
  let from = data;
  for (let times = 0; times < ASTRAY; times++) {
    const to = new Uint8Array(from.length);
    for (let at = 0; at < from.length; at++) {
      const own = from[at]!;
      const before = at < step ? 0 : from[at - step]!;
      const behind = at + step >= from.length ? 0 : from[at + step]!;
      to[at] = Math.max(own, before, behind);
    }
    from = to;
  }
  return from;
}

/**
 * How differently a line is drawn: the largest share of ink within one em of it that the other drawing has nothing like near
 * that place, compared with the ink that an em of the line has. So it doesn't matter how long the line is that a wrong letter
 * stands in.
 */
export function shapeDifference(line: TextOp, one: Ink, other: Ink): number {
  const { size, x, y, w } = line;
  const px = (value: number) => Math.round(value * SCALE);
  const left = Math.max(0, px(x - size / 4));
  const right = Math.min(one.width, other.width, px(x + w + size / 4));
  const top = Math.max(0, px(y - size * ABOVE));
  const bottom = Math.min(one.height, other.height, px(y + size * BELOW));
  const em = px(size);
  const least = new Float64Array(right - left).fill(Number.POSITIVE_INFINITY);
  let ink = 0;
  for (const drift of DRIFTS) {
    const differs = new Float64Array(right - left);
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        // The sheets may differ in width by a pixel that a viewer rounds up.
        const at = row * one.width + column;
        const there = row * other.width + Math.min(other.width - 1, column + drift);
        const here = one.data[at]!;
        if (drift === 0) ink += here;
        differs[column - left]! += Math.max(0, here - other.spread[there]!, other.data[there]! - one.spread[at]!);
      }
    }
    let within = 0;
    for (const [column, amount] of differs.entries()) {
      within += amount - (column < em ? 0 : differs[column - em]!);
      least[column] = Math.min(least[column]!, within);
    }
  }
  const most = least.reduce((largest, amount) => Math.max(largest, amount), 0);
  return most / Math.max(1, (ink / Math.max(em, right - left)) * em);
}
