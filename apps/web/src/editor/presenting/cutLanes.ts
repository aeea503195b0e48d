import type { MapLayout } from '@milepost/drawing';

/** A stretch of a layout from top to bottom, in its px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts what lies beneath a layout's headers into stretches no higher than `room`: between lanes, or where a lane is higher
 * than that, between its cards. Only a single card that is higher is cut through.
 */
export function cutLanes(layout: MapLayout, room: number): Stretch[] {
  const betweenLanes = [...layout.lanes.map(({ y }) => y), layout.height];
  const stretches: Stretch[] = [];
  let from = layout.top;
  while (from < layout.height - 1) {
    const end = from + room;
    const lane = betweenLanes.findLast((y) => y > from + 1 && y <= end);
    const to = lane ?? lastGap(layout, from, end) ?? Math.min(end, layout.height);
    stretches.push({ from, to });
    from = to;
  }
  return stretches.length > 0 ? stretches : [{ from: layout.top, to: layout.height }];
}

/** As many stretches as `room` makes, and each as low as they can be: no last one with a single lane. */
export function cutEvenly(layout: MapLayout, room: number): Stretch[] {
  let best = cutLanes(layout, room);
  let low = (layout.height - layout.top) / best.length;
  let high = room;
  while (high - low > 8) {
    const middle = (low + high) / 2;
    const cut = cutLanes(layout, middle);
    if (cut.length <= best.length) {
      best = cut;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** The lowest place that no card crosses, beneath a card that ends within the stretch. */
function lastGap(layout: MapLayout, from: number, end: number): number | undefined {
  const half = layout.measures.cardGap / 2;
  const near = layout.cards.filter((card) => card.y < end && card.y + card.h > from);
  const gaps = near.map((card) => card.y + card.h + half).filter((y) => y > from + 1 && y <= end);
  return gaps.sort((a, b) => b - a).find((gap) => !near.some((card) => card.y < gap && card.y + card.h > gap));
}
