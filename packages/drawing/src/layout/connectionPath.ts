import type { Connection } from '@milepost/schema';
import type { ConnectionBox, Point } from './boxes.ts';
import { px } from './monotoneCurve.ts';

const CORNER = 8;
/** Px between an arrow's tip and the card that it points to, which would dull it. */
const TIP = 2;
/** Px from an arrow's tip to the ends of its wings, and the share of the last stretch that they take: its shaft is seen. */
const ARROW = { least: 3, most: 6, share: 0.5 };
/** Px by which a line and its arrow reach past the line's points. */
const REACH = 8;

/** A connection's line along these points, with its arrow. */
export function connectionPath(connection: Connection, route: readonly Point[]): ConnectionBox {
  const cornered = withoutNeedless(route);
  const before = cornered.at(-2) as Point;
  const end = short(cornered.at(-1) as Point, before);
  const points = [...cornered.slice(0, -1), end];
  const length = distance(end, before);
  const size = Math.max(ARROW.least, Math.min(ARROW.most, length * ARROW.share));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs) - REACH;
  const y = Math.min(...ys) - REACH;
  return {
    id: connection.id,
    connection,
    points,
    path: roundedPath(points, size),
    arrow: { x: end.x, y: end.y, angle: Math.atan2(end.y - before.y, end.x - before.x), size },
    bounds: { x, y, w: Math.max(...xs) + REACH - x, h: Math.max(...ys) + REACH - y },
  };
}

/** The points at which a line turns, with its ends. */
function withoutNeedless(route: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of route) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && Math.abs(last.x - point.x) < 0.01 && Math.abs(last.y - point.y) < 0.01) continue;
    const goesOn = (axis: 'x' | 'y') =>
      before !== undefined && before[axis] === last?.[axis] && last?.[axis] === point[axis];
    if (goesOn('x') || goesOn('y')) kept.pop();
    kept.push(point);
  }
  // Ends that meet.
  return kept.length > 1 ? kept : [route[0] as Point, route.at(-1) as Point];
}

/** The end of a line, a little before the card that it leads to. */
function short(end: Point, before: Point): Point {
  const length = distance(end, before);
  const share = length < 2 * TIP ? 0 : TIP / length;
  return { x: end.x + (before.x - end.x) * share, y: end.y + (before.y - end.y) * share };
}

/**
 * SVG path data of a line with round corners.
 *
 * @param arrow px of its end that the arrow lies over, which are straight.
 */
function roundedPath(points: readonly Point[], arrow: number): string {
  const first = points[0] as Point;
  let d = `M${px(first.x)} ${px(first.y)}`;
  for (let i = 1; i < points.length - 1; i++) {
    const before = points[i - 1] as Point;
    const corner = points[i] as Point;
    const after = points[i + 1] as Point;
    const isLast = i === points.length - 2;
    const most = isLast ? Math.min(CORNER, Math.max(0, distance(corner, after) - arrow)) : CORNER;
    const into = towards(corner, before, most);
    const out = towards(corner, after, most);
    d += `L${px(into.x)} ${px(into.y)}Q${px(corner.x)} ${px(corner.y)} ${px(out.x)} ${px(out.y)}`;
  }
  const last = points.at(-1) as Point;
  return `${d}L${px(last.x)} ${px(last.y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(corner: Point, other: Point, most: number): Point {
  const length = distance(corner, other);
  const share = length === 0 ? 0 : Math.min(most, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}
