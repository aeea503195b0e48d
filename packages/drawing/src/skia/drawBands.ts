import { setImmediate } from 'node:timers/promises';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import type { PixelSize } from '../scene/infographic/pixelSize.ts';
import { loadPictures, type ReadPicture } from './pictures.ts';
import { skiaPaint } from './skiaPaint.ts';

export interface BandOptions {
  readonly read?: ReadPicture | undefined;
  /** Told after each band how much of the picture is done, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Ends the drawing before its next band. */
  readonly signal?: AbortSignal | undefined;
}

/** Rows of a picture from the top: RGBA with colours as they are, not multiplied by the alpha. */
export interface Band {
  readonly pixels: Uint8Array;
  readonly rows: number;
}

/** Pixels of a band: few, so that little is in memory at a time. */
const BAND_PIXELS = 500_000;
/** Rows of a band at least, so that little is drawn twice. */
const LEAST_ROWS = 128;
/** Rows above and below a band that are drawn and left out, since Skia draws slanted lines a little differently where they are cut. */
const EDGE = 16;
/** Px of the drawing by which what is drawn may reach out of the box that it states, as strokes and letters do. */
const OVERHANG = 64;

/**
 * Draws a picture band by band on one small canvas, so that a large one needs no more memory than a small one.
 *
 * @param take gets each band, whose pixels are gone when it returns
 * @throws whatever aborted `signal`
 */
export async function drawBands(
  drawing: Infographic,
  { width, height, scale }: PixelSize,
  { read, onProgress, signal }: BandOptions,
  take: (band: Band) => void,
): Promise<void> {
  const picture = await loadPictures(drawing.ops, scale, read);
  const most = Math.min(height, Math.max(LEAST_ROWS, Math.floor(BAND_PIXELS / width)));
  const canvas = createCanvas(width, most + 2 * EDGE);
  const context = canvas.getContext('2d');
  const ground = groundOf(drawing);
  for (let y = 0; y < height; y += most) {
    signal?.throwIfAborted();
    const rows = Math.min(most, height - y);
    // The height in whole pixels may be a little more than that of the drawing.
    if (ground) context.fillStyle = ground;
    if (ground) context.fillRect(0, 0, width, canvas.height);
    else context.clearRect(0, 0, width, canvas.height);
    skiaPaint(context, drawing.ops, {
      scale,
      offset: { x: 0, y: EDGE - y },
      viewport: { x: 0, y: (y - EDGE) / scale - OVERHANG, w: drawing.width, h: canvas.height / scale + 2 * OVERHANG },
      lang: drawing.lang,
      face: drawing.face,
      picture,
    });
    const pixels = pixelsOf(canvas, ground !== undefined, rows);
    take({ pixels, rows });
    // Skia copied them to where the collector sees no reason to hurry: a dozen bands would be there at the end.
    (pixels.buffer as ArrayBuffer).transfer(0);
    onProgress?.((y + rows) / height);
    // What Skia let go of is freed between turns of the event loop only, and nobody can abort within one.
    await setImmediate();
  }
  // Its pixels would stay until the canvas is collected.
  canvas.width = 1;
  canvas.height = 1;
}

/** What covers all of an opaque drawing: its first operation. */
function groundOf({ opaque, ops: [first] }: Infographic): string | undefined {
  return opaque && first?.op === 'rect' ? first.fill : undefined;
}

/** Rows of a canvas below its edge. */
function pixelsOf(canvas: Canvas, opaque: boolean, rows: number): Uint8Array {
  const { width } = canvas;
  // Skia keeps colours multiplied by their alpha, which is the same only where nothing shines through.
  if (opaque) return canvas.data().subarray(EDGE * width * 4, (EDGE + rows) * width * 4);
  const { data } = canvas.getContext('2d').getImageData(0, EDGE, width, rows);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
