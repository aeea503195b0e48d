import type { Box, MapLayout } from '@milepost/drawing';

/** Px of the picture at most; and of its height at least, so that a very long map is no thread. */
const MOST = { w: 264, h: 168 } as const;
const LEAST_HEIGHT = 48;
/** By how much a very long map may be stretched upwards at most. */
const MOST_STRETCH = 4;

/** How a map is shown in the small picture: px of it to a px of the layout. */
export interface OverviewFit {
  readonly w: number;
  readonly h: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Fits a map into the small picture. */
export function fitOverview({ width, height }: Pick<MapLayout, 'width' | 'height'>): OverviewFit {
  const scaleX = Math.min(MOST.w / width, MOST.h / Math.max(1, height));
  const stretch = Math.max(1, Math.min(MOST_STRETCH, LEAST_HEIGHT / (height * scaleX)));
  const scaleY = scaleX * stretch;
  return { w: Math.round(width * scaleX), h: Math.max(1, Math.round(height * scaleY)), scaleX, scaleY };
}

/** The part of the picture that stands for what is in sight, cut where that reaches beyond the map. */
export function shownIn({ w, h, scaleX, scaleY }: OverviewFit, seen: Box): Box {
  const cut = (from: number, length: number, most: number) => {
    const start = Math.max(0, Math.min(most, from));
    return { start, length: Math.max(0, Math.min(most, from + length) - start) };
  };
  const across = cut(seen.x * scaleX, seen.w * scaleX, w);
  const down = cut(seen.y * scaleY, seen.h * scaleY, h);
  return { x: across.start, y: down.start, w: across.length, h: down.length };
}

/** By how much of its length a map may reach out of sight before it counts as that, once all of it was in sight. */
const SLACK = 0.02;

/**
 * Whether all of a map is in sight.
 *
 * @param strictly whether to the last px: without, it stays so at its border
 */
export function seesAll({ width, height }: Pick<MapLayout, 'width' | 'height'>, seen: Box, strictly: boolean): boolean {
  const slack = strictly ? 0 : SLACK;
  const holds = (from: number, length: number, whole: number) =>
    from <= whole * slack && from + length >= whole * (1 - slack);
  return holds(seen.x, seen.w, width) && holds(seen.y, seen.h, height);
}

/** Whether a map is so large that one loses one's way in it: larger than two screens. */
export function isLarge(
  layout: Pick<MapLayout, 'width' | 'height'>,
  screen: { width: number; height: number },
): boolean {
  return layout.width * layout.height > 2 * screen.width * screen.height;
}
