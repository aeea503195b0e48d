import type { SKRSContext2D } from '@napi-rs/canvas';
import { Path2D } from '@napi-rs/canvas';
import { type PaintOptions, paint } from '../canvas/paint.ts';
import type { Op } from '../scene/ops.ts';

const skiaPath = (d: string): Path2D => new Path2D(d);

/** The painter on one of Skia's contexts. */
export function skiaPaint(
  context: SKRSContext2D,
  ops: readonly Op[],
  options: Omit<PaintOptions<Path2D>, 'path'> = {},
): void {
  paint<Path2D>(context, ops, { ...options, path: skiaPath });
}
