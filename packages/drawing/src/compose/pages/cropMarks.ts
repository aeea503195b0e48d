import type { Op, RectOp } from '../../scene/ops.ts';
import { PX_PER_MM } from './tileGrid.ts';

/** Of marks, and of words beside them: they stand on bare paper, whatever the theme is. */
export const MARK_INK = '#444444';
const STROKE = 0.5;
/** From what is kept to where a mark begins, and how long it is. */
const GAP = 1 * PX_PER_MM;
const LENGTH = 4 * PX_PER_MM;
/** Of the ring that tells register marks from crop marks. */
const RADIUS = 1 * PX_PER_MM;

/** What is kept of a sheet, and by how much it overlaps with the sheet at each side; 0 where there is none. Px. */
export interface Kept {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly overlap: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Marks beside what is kept: at its corners to cut along, with rings where the edges of the sheets beside it come to lie. */
export function cropMarks({ x, y, w, h, overlap }: Kept): Op[] {
  const [right, bottom] = [x + w, y + h];
  const ops: Op[] = [];
  for (const at of [x, right]) ops.push(upright(at, y - GAP - LENGTH), upright(at, bottom + GAP));
  for (const at of [y, bottom]) ops.push(level(x - GAP - LENGTH, at), level(right + GAP, at));
  const across = [overlap.left && x + overlap.left, overlap.right && right - overlap.right];
  const down = [overlap.top && y + overlap.top, overlap.bottom && bottom - overlap.bottom];
  for (const at of across.filter(Boolean)) {
    for (const top of [y - GAP - LENGTH, bottom + GAP]) ops.push(upright(at, top), ring(at, top + LENGTH / 2));
  }
  for (const at of down.filter(Boolean)) {
    for (const left of [x - GAP - LENGTH, right + GAP]) ops.push(level(left, at), ring(left + LENGTH / 2, at));
  }
  return ops;
}

function upright(x: number, y: number): Op {
  return { op: 'line', x1: x, y1: y, x2: x, y2: y + LENGTH, stroke: MARK_INK, strokeWidth: STROKE };
}

function level(x: number, y: number): Op {
  return { op: 'line', x1: x, y1: y, x2: x + LENGTH, y2: y, stroke: MARK_INK, strokeWidth: STROKE };
}

function ring(x: number, y: number): RectOp {
  const size = { w: 2 * RADIUS, h: 2 * RADIUS, radius: RADIUS };
  return { op: 'rect', x: x - RADIUS, y: y - RADIUS, ...size, stroke: MARK_INK, strokeWidth: STROKE };
}
