import type { Box } from '@milepost/drawing';

/** How far a range reaches beyond each edge of what is in sight, as a share of it. */
const MARGIN = 0.12;
/** A range that is larger than this, as a multiple of what is in sight, has more in it than is needed. */
const MOST = 1.8;

/** The range that has what is in sight in it: the one there was as long as it serves, or else a new one around it. */
export function nextRange(before: Box | undefined, sight: Box): Box {
  return before && serves(before, sight) ? before : around(sight);
}

function serves(range: Box, sight: Box): boolean {
  return (
    sight.x >= range.x &&
    sight.y >= range.y &&
    sight.x + sight.w <= range.x + range.w &&
    sight.y + sight.h <= range.y + range.h &&
    range.w <= sight.w * MOST &&
    range.h <= sight.h * MOST
  );
}

function around({ x, y, w, h }: Box): Box {
  return { x: x - w * MARGIN, y: y - h * MARGIN, w: w * (1 + 2 * MARGIN), h: h * (1 + 2 * MARGIN) };
}
