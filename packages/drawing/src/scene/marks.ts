import { type FaceLevel, faces } from '../icons/faces.ts';
import { ICON_STROKE, type Icon, icons } from '../icons/icons.ts';
import type { PlacedIcon, TextBlock } from '../layout/boxes.ts';
import { typeScale } from '../theme/typeScale.ts';
import type { Op, PathOp, TextOp } from './ops.ts';

/** The lines of a text block. */
export function textOps({ lines, role }: TextBlock, fill: string): TextOp[] {
  const { weight } = typeScale[role];
  return lines.map(({ text, x, y, w, size, direction }) => ({
    op: 'text',
    x,
    y,
    w,
    text,
    size,
    weight,
    direction,
    fill,
  }));
}

/** The lines of a text block from top to bottom, its corner (0, 0) being at `x`, `y`. */
export function turnedTextOps(
  block: TextBlock,
  { x, y }: { readonly x: number; readonly y: number },
  fill: string,
): TextOp[] {
  return textOps(block, fill).map((op) => ({ ...op, turned: true, x: x - op.y, y: y + op.x }));
}

/** An icon in one colour. */
export function iconOps({ name, x, y, size }: PlacedIcon, colour: string): PathOp[] {
  const icon: Icon = icons[name];
  const at = { op: 'path', x, y, scale: size / 24 } as const;
  const ops: PathOp[] = [];
  if (icon.fill) ops.push({ ...at, d: icon.fill, fill: colour });
  if (icon.stroke) ops.push({ ...at, d: icon.stroke, stroke: colour, strokeWidth: ICON_STROKE });
  return ops;
}

const DISC = 'M0 14a14 14 0 1 0 28 0a14 14 0 1 0 -28 0z';

/** A face with its middle at `x`, `y`: a disc in `colour`, its features in `features`, a ring in `ring` around it. */
export function faceOps(
  level: FaceLevel,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  colour: string,
  features: string,
  ring: string,
): Op[] {
  const at = { op: 'path', x: x - r, y: y - r, scale: r / 14 } as const;
  const face = faces[level];
  return [
    { ...at, d: DISC, stroke: ring, strokeWidth: 4, fill: ring },
    { ...at, d: DISC, fill: colour },
    { ...at, d: face.stroke, stroke: features, strokeWidth: 2 },
    ...(face.fill === '' ? [] : [{ ...at, d: face.fill, fill: features }]),
  ];
}

/** The colour that goes with a face; its shape says the same. */
export function faceColour(level: FaceLevel, emotion: { negative: string; neutral: string; positive: string }): string {
  return level === 3 ? emotion.neutral : level < 3 ? emotion.negative : emotion.positive;
}
