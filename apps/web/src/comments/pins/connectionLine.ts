import type { ConnectionBox, Point } from '@milepost/drawing';

/** Where a pin sticks on a connection: on the corner of its words, or in the middle of its line. */
export function pinOnLine({ points, label }: ConnectionBox): Point {
  return label ? { x: label.x + label.w, y: label.y } : middleOf(points);
}

/** The middle of a line that turns at its points. */
function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((to, at) => lengthOf(points[at] as Point, to));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at] as Point, points[at + 1] as Point];
    if (left > length) {
      left -= length;
      continue;
    }
    const share = length === 0 ? 0 : left / length;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  }
  return points[0] as Point;
}

function lengthOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
