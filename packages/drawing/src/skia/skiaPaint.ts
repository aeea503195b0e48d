import type { SKRSContext2D } from '@napi-rs/canvas';
import { Path2D } from '@napi-rs/canvas';
import { type PaintOptions, paint } from '../canvas/paint.ts';
import type { Op } from '../scene/ops.ts';
import { canvasFont } from '../text/canvasFont.ts';
import { stackByText } from './stackByText.ts';

const skiaPath = (d: string): Path2D => new Path2D(d);

/** The painter on one of Skia's contexts, which registers the fonts that it needs. */
export function skiaPaint(
  context: SKRSContext2D,
  ops: readonly Op[],
  options: Omit<PaintOptions<Path2D>, 'font'> = {},
): void {
  const stack = stackByText(options.lang, options.face);
  paint<Path2D>(context, ops, { path: skiaPath, ...options, font: (op) => canvasFont(op, stack(op.text)) });
}
