import type { Infographic } from './composeInfographic.ts';

/** How large a picture becomes: px to a px of the drawing, or its width in px. One of the two; scale 1 when neither. */
export type PictureSize = { readonly scale?: number; readonly width?: undefined } | { readonly width: number };

export interface PixelSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * The most pixels of each kind of picture, and the most on one side. A PNG is drawn and written in bands; the others' encoders want all
 * pixels in memory at once, and their formats have no room for longer sides.
 */
export const PICTURE_LIMITS = {
  png: { pixels: 200_000_000, side: 65_535 },
  jpeg: { pixels: 40_000_000, side: 65_500 },
  webp: { pixels: 40_000_000, side: 16_383 },
} as const;

export type PictureFormat = keyof typeof PICTURE_LIMITS;

const NAMES = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP' } as const;

/** A picture of this size can't be made. `largest` is the largest that can. */
export class PictureTooLargeError extends RangeError {
  readonly asked: PixelSize;
  readonly largest: PixelSize;

  constructor(format: PictureFormat, asked: PixelSize, largest: PixelSize) {
    super(
      `A ${NAMES[format]} of ${asked.width} x ${asked.height} pixels can't be made. The largest of this map has ${largest.width} x ${largest.height} (width=${largest.width}).`,
    );
    this.name = 'PictureTooLargeError';
    this.asked = asked;
    this.largest = largest;
  }
}

/**
 * The size in pixels that a picture of the drawing will have, without making it.
 *
 * @throws PictureTooLargeError when it can't be made
 * @throws RangeError when scale or width aren't positive numbers
 */
export function pixelSize(
  drawing: Pick<Infographic, 'width' | 'height'>,
  size: PictureSize = {},
  format: PictureFormat = 'png',
): PixelSize {
  const scale = size.width === undefined ? ('scale' in size ? (size.scale ?? 1) : 1) : size.width / drawing.width;
  if (!(Number.isFinite(scale) && scale > 0)) throw new RangeError('The size of a picture must be a positive number.');
  const asked = sizeAt(drawing, scale);
  if (fits(asked, format)) return asked;
  const { pixels, side } = PICTURE_LIMITS[format];
  const { width, height } = drawing;
  // By its width in whole pixels, as it will be asked for.
  let most = Math.floor(width * Math.min(Math.sqrt(pixels / (width * height)), side / width, side / height)) + 1;
  let largest: PixelSize;
  do largest = sizeAt(drawing, --most / width);
  while (!fits(largest, format) && most > 1);
  throw new PictureTooLargeError(format, asked, largest);
}

function sizeAt(drawing: Pick<Infographic, 'width' | 'height'>, scale: number): PixelSize {
  const width = Math.max(1, Math.round(drawing.width * scale));
  return { width, height: Math.max(1, Math.round(drawing.height * scale)), scale: width / drawing.width };
}

function fits({ width, height }: PixelSize, format: PictureFormat): boolean {
  const { pixels, side } = PICTURE_LIMITS[format];
  return width * height <= pixels && Math.max(width, height) <= side;
}
