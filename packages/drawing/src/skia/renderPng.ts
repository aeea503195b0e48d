import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import { type PngSize, pngSize } from '../scene/infographic/pngSize.ts';
import { loadPictures, type ReadPicture } from './pictures.ts';
import { registerFonts } from './registerFonts.ts';
import { skiaPaint } from './skiaPaint.ts';

export { type PixelSize, type PngSize, PngTooLargeError, pngSize } from '../scene/infographic/pngSize.ts';

/** From here to there sharp's encoder is twice as fast, at the price of a second copy of the pixels. */
const SHARP_FROM = 2_000_000;
const SHARP_TO = 80_000_000;

/**
 * A PNG of a composed map. What the drawing leaves out of its ground stays transparent.
 *
 * @throws as `pngSize` does; a size that can't be made is never shrunk.
 */
export async function renderPng(drawing: Infographic, size: PngSize = {}, read?: ReadPicture): Promise<Buffer> {
  registerFonts();
  const { width, height, scale } = pngSize(drawing, size);
  const picture = await loadPictures(drawing.ops, scale, read);
  const canvas = createCanvas(width, height);
  skiaPaint(canvas.getContext('2d'), drawing.ops, { scale, lang: drawing.lang, picture });
  const pixels = width * height;
  if (pixels < SHARP_FROM || pixels > SHARP_TO || !drawing.opaque) return canvas.encode('png');
  return sharp(canvas.data(), { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
}
