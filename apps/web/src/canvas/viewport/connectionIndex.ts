import type { Box, ConnectionBox, MapLayout, Point } from '@milepost/drawing';

/** Px of a chunk of the layout: a line is looked for only among those that pass its chunk. */
const CHUNK = 320;

/** Finds connections by where their lines and words are, without looking at all of them. */
export interface ConnectionIndex {
  /** The connection whose words lie under a point, or else whose line passes nearest within `reach` px of it. */
  at(x: number, y: number, reach: number): ConnectionBox | undefined;
}

const indexes = new WeakMap<MapLayout['connections'], ConnectionIndex>();

/** The index of a layout's connections; made when it is first asked for. */
export function connectionIndex({ connections }: Pick<MapLayout, 'connections'>): ConnectionIndex {
  const known = indexes.get(connections);
  if (known) return known;
  const chunks = new Map<string, Set<ConnectionBox>>();
  for (const box of connections) {
    const { points, label } = box;
    const parts = points.slice(1).map((to, at) => boxAround(points[at] as Point, to));
    for (const part of label ? [...parts, label] : parts) {
      for (const key of keysOf(part)) {
        const chunk = chunks.get(key);
        if (chunk) chunk.add(box);
        else chunks.set(key, new Set([box]));
      }
    }
  }
  const made: ConnectionIndex = {
    at(x, y, reach) {
      const near = new Set<ConnectionBox>();
      for (const key of keysOf({ x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach })) {
        for (const box of chunks.get(key) ?? []) near.add(box);
      }
      let nearest: ConnectionBox | undefined;
      let least = reach;
      for (const box of near) {
        if (box.label && holds(box.label, x, y)) return box;
        const distance = distanceTo(box.points, { x, y });
        if (distance > least) continue;
        least = distance;
        nearest = box;
      }
      return nearest;
    },
  };
  indexes.set(connections, made);
  return made;
}

function holds({ x, y, w, h }: Box, atX: number, atY: number): boolean {
  return atX >= x && atX <= x + w && atY >= y && atY <= y + h;
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

function boxAround(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}

function* keysOf({ x, y, w, h }: Box): Iterable<string> {
  for (let column = Math.floor(x / CHUNK); column <= Math.floor((x + w) / CHUNK); column++) {
    for (let row = Math.floor(y / CHUNK); row <= Math.floor((y + h) / CHUNK); row++) yield `${column} ${row}`;
  }
}
