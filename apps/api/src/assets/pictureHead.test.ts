import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPictureHead } from './pictureHead.ts';
import { plainPicture } from './testing/pictures.ts';

const picture = () => plainPicture(321, 123);

describe('readPictureHead', () => {
  it.each([
    ['image/png', () => picture().png()],
    ['image/jpeg', () => picture().jpeg()],
    ['image/jpeg', () => picture().jpeg({ progressive: true })],
    [
      'image/jpeg',
      () =>
        picture()
          .withMetadata({ exif: { IFD0: { Make: 'x'.repeat(9_000) } } })
          .jpeg(),
    ],
    ['image/gif', () => picture().gif()],
    ['image/webp', () => picture().webp()],
    ['image/webp', () => picture().webp({ lossless: true })],
    ['image/webp', () => sharp({ create: { width: 321, height: 123, channels: 4, background: '#00000080' } }).webp()],
  ] as const)('tells a %s and its size', async (type, make) => {
    expect(readPictureHead(await make().toBuffer())).toEqual({ type, width: 321, height: 123 });
  });

  it.each([
    ['nothing', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7\n'],
    ['a JPEG without a picture', '\xff\xd8\xff\xd9\xff\xff\xff\xff\xff\xff\xff\xff'],
    ['a beginning alone', '\x89PNG\r\n\x1a\n'],
    ['a WebP of no known form', `RIFF....WEBPVP9 ${'.'.repeat(30)}`],
  ])('takes %s for no picture', (_, text) => {
    expect(readPictureHead(Buffer.from(text, 'latin1'))).toBeUndefined();
  });

  it('finds no picture in what is random or cut off, and never fails', async () => {
    const files = await Promise.all([
      picture().png().toBuffer(),
      picture().jpeg().toBuffer(),
      picture().webp().toBuffer(),
    ]);
    for (const file of files) {
      for (let length = 0; length < 200; length++)
        expect(() => readPictureHead(file.subarray(0, length))).not.toThrow();
    }
  });
});
