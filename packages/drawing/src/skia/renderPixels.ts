import type { Sharp } from 'sharp';
import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import { type PictureFormat, type PictureSize, type PixelSize, pixelSize } from '../scene/infographic/pixelSize.ts';
import { type BandOptions, drawBands } from './drawBands.ts';
import { PngWriter } from './PngWriter.ts';

export interface PixelsWatch extends Pick<BandOptions, 'onProgress' | 'signal'> {
  /** Told of the size before anything is drawn. What it throws is thrown, and nothing is drawn. */
  readonly onSize?: (size: PixelSize) => void;
}

export type PixelsOptions = PictureSize &
  BandOptions &
  PixelsWatch & {
    /** PNG when absent. */
    readonly format?: PictureFormat;
    /** Of a JPEG or WebP, 1..100; 90 when absent. */
    readonly quality?: number;
  };

/** Pixels to the inch at scale 1. */
const PIXELS_PER_INCH = 96;

/**
 * A composed map as a PNG, JPEG or WebP. What the drawing leaves out of its ground stays transparent.
 *
 * @throws as `pixelSize` does; a size that can't be made is never shrunk.
 * @throws RangeError for a JPEG of a drawing without a ground
 */
export async function renderPixels(drawing: Infographic, options: PixelsOptions = {}): Promise<Buffer> {
  const { format = 'png', quality = 90 } = options;
  const size = pixelSize(drawing, options, format);
  options.onSize?.(size);
  if (format === 'png') return writePng(drawing, size, options);
  if (format === 'jpeg' && !drawing.opaque) throw new RangeError('A JPEG has no transparent pixels.');
  const picture = (await collect(drawing, size, options)).withMetadata({ density: densityOf(size) });
  // A JPEG keeps colours as fine as brightness, since letters have colours; a WebP can't. Neither encoder is to hold a second copy of the
  // picture only to make the file a tenth smaller.
  return format === 'jpeg'
    ? picture.jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: false }).toBuffer()
    : picture.webp({ quality }).toBuffer();
}

async function writePng(drawing: Infographic, size: PixelSize, options: BandOptions): Promise<Buffer> {
  const { title, opaque } = drawing;
  const writer = new PngWriter({ ...size, hasAlpha: !opaque, pixelsPerInch: densityOf(size), title });
  await drawBands(drawing, size, options, (band) => writer.write(band));
  return writer.end();
}

/** All pixels of a picture, for encoders that take no less. */
async function collect(drawing: Infographic, size: PixelSize, options: BandOptions): Promise<Sharp> {
  const { width, height } = size;
  const channels = drawing.opaque ? 3 : 4;
  const all = new Uint8Array(width * height * channels);
  let at = 0;
  await drawBands(drawing, size, options, ({ pixels }) => {
    if (channels === 4) {
      all.set(pixels, at);
      at += pixels.length;
      return;
    }
    for (let i = 0; i < pixels.length; i += 4) {
      all[at++] = pixels[i] as number;
      all[at++] = pixels[i + 1] as number;
      all[at++] = pixels[i + 2] as number;
    }
  });
  // Only what needs it loads it.
  const { default: sharp } = await import('sharp');
  return sharp(all, { raw: { width, height, channels }, limitInputPixels: false });
}

function densityOf({ scale }: PixelSize): number {
  return scale * PIXELS_PER_INCH;
}
