import type { KeptAsset } from '@milepost/schema/http';
import { PICTURE_LIMITS } from '@milepost/schema/http/names';
import sharp, { type Sharp } from 'sharp';
import type { PictureHead } from './pictureHead.ts';

/** The longer side (px) of what is kept: sharp on a card over many steps, and printed. */
const LONGEST_SIDE = 2_560;

/** Larger (bytes), a photograph was saved as what is made for drawings. */
const LARGEST_PNG = 4 * 1024 * 1024;

/** A picture as it is kept. */
export interface Reencoded {
  file: Uint8Array;
  type: KeptAsset['type'];
  width: number;
  height: number;
}

/** The picture, or why it can't be read. An error's class doesn't survive the way between threads. */
export type ReencodeAnswer = Reencoded | { refused: string };

/** A file of which only the beginning was looked at. */
export interface ReencodeJob {
  file: Uint8Array;
  type: PictureHead['type'];
}

/**
 * What a worker thread runs: makes a picture anew from its pixels. Nothing of the file itself stays: neither what it says
 * of camera, place and time nor what somebody hid in it. The first picture stands for one that moves.
 */
export async function reencode({ file, type }: ReencodeJob): Promise<ReencodeAnswer> {
  try {
    const pixels = sharp(file, { limitInputPixels: PICTURE_LIMITS.pixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    if (type === 'image/jpeg') return await encode(pixels.jpeg({ quality: 85 }), type);
    if (type === 'image/webp') return await encode(pixels.webp({ quality: 90 }), type);
    const png = await encode(pixels.clone().png(), 'image/png');
    return png.file.byteLength <= LARGEST_PNG ? png : await encode(pixels.webp({ quality: 90 }), 'image/webp');
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

async function encode(picture: Sharp, type: KeptAsset['type']): Promise<Reencoded> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { file: new Uint8Array(data), type, width: info.width, height: info.height };
}
