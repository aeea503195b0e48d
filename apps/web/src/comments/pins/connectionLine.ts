import type { ConnectionBox } from '@milepost/drawing';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** So many points stand for a line. */
const POINTS = 32;

const lines = new WeakMap<ConnectionBox, readonly Point[]>();

/** Points along a connection's line, in px of the layout. Boxes keep their identity while nothing changes. */
function pointsOf(box: ConnectionBox): readonly Point[] {
  const known = lines.get(box);
  if (known) return known;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', box.path);
  const length = path.getTotalLength();
  const points = Array.from({ length: POINTS + 1 }, (_, at) => path.getPointAtLength((length * at) / POINTS));
  lines.set(box, points);
  return points;
}

/** The middle of a connection's line. */
export function middleOf(box: ConnectionBox): Point {
  const { x, y } = pointsOf(box)[POINTS / 2] ?? box.arrow;
  return { x, y };
}

/** The connection whose line passes within `reach` px of a point; the nearest one. */
export function connectionAt(
  connections: readonly ConnectionBox[],
  { x, y }: Point,
  reach: number,
): ConnectionBox | undefined {
  let nearest: ConnectionBox | undefined;
  let least = reach;
  for (const box of connections) {
    const { bounds } = box;
    if (x < bounds.x - reach || x > bounds.x + bounds.w + reach) continue;
    if (y < bounds.y - reach || y > bounds.y + bounds.h + reach) continue;
    const distance = distanceTo(pointsOf(box), { x, y });
    if (distance > least) continue;
    least = distance;
    nearest = box;
  }
  return nearest;
}

function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < points.length; at++) {
    const from = points[at - 1] as Point;
    const to = points[at] as Point;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - from.x - along * dx, y - from.y - along * dy));
  }
  return least;
}
