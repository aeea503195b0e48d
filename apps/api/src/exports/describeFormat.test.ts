import { PICTURE_LIMITS } from '@milepost/drawing';
import { PICTURE_FORMATS } from '@milepost/schema/exporting';
import { expect, it } from 'vitest';
import { describeFormat } from './describeFormat.ts';

it('tells the limits that the drawing has', () => {
  expect(PICTURE_FORMATS).toEqual(Object.keys(PICTURE_LIMITS));
  for (const format of PICTURE_FORMATS) {
    const { pixels, side } = PICTURE_LIMITS[format];
    expect(describeFormat('A map', format).description).toContain(
      `${pixels / 1e6} megapixels, with ${side.toLocaleString('en')} pixels on a side`,
    );
  }
});
