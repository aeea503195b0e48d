import { PICTURE_LIMITS } from '@milepost/drawing';
import { expect, it } from 'vitest';
import { describePicture, PICTURE_FORMATS } from './pictureFormats.ts';

it('tells the limits that the drawing has', () => {
  expect(PICTURE_FORMATS).toEqual(Object.keys(PICTURE_LIMITS));
  for (const format of PICTURE_FORMATS) {
    const { pixels, side } = PICTURE_LIMITS[format];
    expect(describePicture('A map', format).description).toContain(
      `${pixels / 1e6} megapixels, with ${side.toLocaleString('en')} pixels on a side`,
    );
  }
});
