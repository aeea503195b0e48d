import { createCanvas } from '@napi-rs/canvas';
import type { PictureShape } from '../svg/toSvg.ts';
import { canvasFont } from '../text/canvasFont.ts';
import { prepareContext } from '../text/prepareContext.ts';
import { stackByText } from './stackByText.ts';

/** Font size in px at which the pictures are drawn: sharp up to four times the size of a title. */
const SIZE = 128;
const PADDING = 16;

/**
 * An emoji as a picture: its colours are in no outline, and most programs know no fonts with colours.
 *
 * @param unitsPerEm of what the box around it is said in, from where it stands on the baseline.
 */
export function drawEmoji(emoji: string, unitsPerEm: number): PictureShape {
  const font = canvasFont({ size: SIZE, weight: 400 }, stackByText()(emoji));
  const probe = createCanvas(1, 1).getContext('2d');
  prepareContext(probe);
  probe.font = font;
  const w = Math.ceil(probe.measureText(emoji).width) + 2 * PADDING;
  const h = Math.ceil(SIZE * 1.3) + 2 * PADDING;
  const baseline = SIZE + PADDING;
  const canvas = createCanvas(w, h);
  const context = canvas.getContext('2d');
  prepareContext(context);
  context.font = font;
  context.fillText(emoji, PADDING, baseline);
  const units = (px: number) => (px / SIZE) * unitsPerEm;
  return { url: canvas.toDataURL('image/png'), x: units(-PADDING), y: units(-baseline), w: units(w), h: units(h) };
}
