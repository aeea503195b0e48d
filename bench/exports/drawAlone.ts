import { pixelSize } from '@milepost/drawing';
import { renderPixels } from '@milepost/drawing/skia';
import { largeMap } from '@milepost/schema/testing';
import { CARDS, compose } from './subject.ts';

// A process that makes one PNG of the width that it is called with, or with 0 the largest that can be made. It says how much memory it
// had at most (bytes), and how many pixels the picture has.
const drawing = compose(largeMap(CARDS));
const width = Number(process.argv[2]) || largest();
await renderPixels(drawing, { width });
const size = pixelSize(drawing, { width });
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS * 1024, pixels: size.width * size.height }));

function largest(): number {
  try {
    return pixelSize(drawing, { width: 999_999 }).width;
  } catch (error) {
    return (error as { largest: { width: number } }).largest.width;
  }
}
