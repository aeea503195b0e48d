import { loadImage } from '@napi-rs/canvas';
import type { FindPicture, Picture } from '../canvas/paint.ts';
import type { ImageOp, Op } from '../scene/ops.ts';

/** Reads the file of a map's picture; undefined where there is none. */
export type ReadPicture = (asset: string) => Promise<Uint8Array | undefined>;

/** Px of a picture for a point of paper: 200 to the inch, and a little more. */
export const PICTURE_SHARPNESS = 3;

/** A picture's file, cut to the shape that it is drawn in and no larger. */
interface FittedPicture {
  readonly file: Buffer;
  readonly type: 'png' | 'jpeg';
}

/**
 * The pictures of a drawing as files that are cut as they are drawn, since not every program that reads them cuts, and no
 * larger, so that many of them cost no more than the drawing itself. One that can't be read counts as missing.
 *
 * @param scale px of the picture for a px of the drawing
 */
export async function fitPictures(
  ops: readonly Op[],
  scale: number,
  read: ReadPicture = async () => undefined,
): Promise<(op: ImageOp) => FittedPicture | undefined> {
  const fitted = new Map<string, FittedPicture | undefined>();
  // One after the other: each is unpacked as a whole.
  for (const op of imagesOf(ops)) {
    const key = keyOf(op);
    if (!fitted.has(key)) fitted.set(key, await fitOne(op, scale, read));
  }
  return (op) => fitted.get(keyOf(op));
}

/** The same for Skia to paint. */
export async function loadPictures(ops: readonly Op[], scale: number, read?: ReadPicture): Promise<FindPicture> {
  const files = await fitPictures(ops, scale, read);
  const pictures = new Map<string, Picture>();
  for (const op of imagesOf(ops)) {
    const fitted = files(op);
    if (!fitted || pictures.has(keyOf(op))) continue;
    const source = await loadImage(fitted.file);
    pictures.set(keyOf(op), { source, width: source.width, height: source.height });
  }
  return (op) => pictures.get(keyOf(op)) ?? 'missing';
}

async function fitOne({ asset, w, h }: ImageOp, scale: number, read: ReadPicture): Promise<FittedPicture | undefined> {
  const file = await read(asset);
  if (!file) return undefined;
  // Most maps have no pictures, and need none of it.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, hasAlpha, format } = await sharp(file).metadata();
    const sharpness = Math.min(scale, width / w, height / h);
    const picture = sharp(file).resize({
      width: Math.max(1, Math.round(w * sharpness)),
      height: Math.max(1, Math.round(h * sharpness)),
      fit: 'cover',
    });
    return hasAlpha || format === 'png'
      ? { type: 'png', file: await picture.png().toBuffer() }
      : { type: 'jpeg', file: await picture.jpeg({ quality: 90 }).toBuffer() };
  } catch {
    return undefined;
  }
}

/** The pictures of a drawing, in its groups too. */
export function imagesOf(ops: readonly Op[]): ImageOp[] {
  return ops.flatMap((op) => (op.op === 'image' ? [op] : op.op === 'group' ? imagesOf(op.ops) : []));
}

function keyOf({ asset, w, h }: ImageOp): string {
  return `${Math.ceil(w)}x${Math.ceil(h)} ${asset}`;
}
