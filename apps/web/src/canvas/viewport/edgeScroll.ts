/** Px from an edge within which a drag scrolls, and px it scrolls in a frame at the very edge. */
const EDGE = { reach: 56, speed: 18 } as const;

/** The share of the canvas that the map keeps in sight when it is scrolled by dragging. */
const LEFT_IN_SIGHT = 1 / 2;

/** Px by which the viewport moves in a frame along an axis, with the pointer at `at` on a canvas between two edges. */
export function edgeSpeed(at: number, from: number, to: number): number {
  const near = Math.min(EDGE.reach, (to - from) / 4);
  if (at < from + near) return Math.min(1, (from + near - at) / near) * EDGE.speed;
  if (at > to - near) return -Math.min(1, (at - to + near) / near) * EDGE.speed;
  return 0;
}

/**
 * Where the viewport is along an axis after it moved by `by`: no further than that the map's end comes to the middle of
 * the canvas. A map that is further out already stays where it is. Px of the screen.
 */
export function scrolledTo(
  offset: number,
  by: number,
  map: { readonly start: number; readonly length: number },
  size: number,
): number {
  if (by === 0) return offset;
  const room = size * LEFT_IN_SIGHT;
  // Forwards the map's beginning comes in, backwards its end.
  const furthest = by > 0 ? size - room - map.start : room - map.start - map.length;
  return by > 0 ? Math.max(offset, Math.min(offset + by, furthest)) : Math.min(offset, Math.max(offset + by, furthest));
}
