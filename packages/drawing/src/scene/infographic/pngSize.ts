import type { Infographic } from './composeInfographic.ts';

/** How large a PNG becomes: px to a px of the drawing, or its width in px. One of the two; scale 1 when neither. */
export type PngSize = { readonly scale?: number; readonly width?: undefined } | { readonly width: number };

export interface PixelSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The most pixels that are drawn; more would not fit into memory beside everything else. */
const MOST_PIXELS = 200_000_000;
/** Skia silently draws nothing once a picture has this many bytes. */
const MOST_BYTES = 2 ** 31;

/** A PNG of this size can't be made. `largest` is the largest that can. */
export class PngTooLargeError extends RangeError {
  readonly asked: PixelSize;
  readonly largest: PixelSize;

  constructor(asked: PixelSize, largest: PixelSize) {
    super(
      `A picture of ${asked.width} x ${asked.height} pixels can't be made. The largest of this map has ${largest.width} x ${largest.height} (width=${largest.width}).`,
    );
    this.name = 'PngTooLargeError';
    this.asked = asked;
    this.largest = largest;
  }
}

/**
 * The size in pixels that a PNG of the drawing will have, without making it.
 *
 * @throws PngTooLargeError when it can't be made
 * @throws RangeError when scale or width aren't positive numbers
 */
export function pngSize(drawing: Pick<Infographic, 'width' | 'height'>, size: PngSize = {}): PixelSize {
  const scale = size.width === undefined ? ('scale' in size ? (size.scale ?? 1) : 1) : size.width / drawing.width;
  if (!(Number.isFinite(scale) && scale > 0)) throw new RangeError('The size of a PNG must be a positive number.');
  const asked = sizeAt(drawing, scale);
  if (fits(asked)) return asked;
  let largest = sizeAt(drawing, Math.sqrt(MOST_PIXELS / (drawing.width * drawing.height)));
  while (!fits(largest) && largest.width > 1) largest = sizeAt(drawing, (largest.width - 1) / drawing.width);
  throw new PngTooLargeError(asked, largest);
}

function sizeAt(drawing: Pick<Infographic, 'width' | 'height'>, scale: number): PixelSize {
  const width = Math.max(1, Math.round(drawing.width * scale));
  return { width, height: Math.max(1, Math.round(drawing.height * scale)), scale: width / drawing.width };
}

function fits({ width, height }: PixelSize): boolean {
  return width * height <= MOST_PIXELS && width * height * 4 < MOST_BYTES;
}
