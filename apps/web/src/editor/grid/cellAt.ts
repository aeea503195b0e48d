import type { LaneBox, MapLayout, StepBox } from '@milepost/drawing';

/** The last of the boxes that begins at or before a point; the first one when the point lies before all. Bisects. */
function lastBegun<T>(boxes: readonly T[], begin: (box: T) => number, point: number): T | undefined {
  let low = 0;
  let high = boxes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (begin(boxes[middle] as T) <= point) low = middle;
    else high = middle - 1;
  }
  return boxes[low];
}

/** The lane at this height of the layout; the nearest one outside of the map. */
export function laneAt(layout: MapLayout, y: number): LaneBox | undefined {
  return lastBegun(layout.lanes, (lane) => lane.y, y);
}

/** The step at this distance from the layout's left; the nearest one outside of the map. */
export function stepAt(layout: MapLayout, x: number): StepBox | undefined {
  return lastBegun(layout.steps, (step) => step.x, x);
}

/** The cell under a point of the layout, or undefined where there is none: outside, on a header or on a line. */
export function cellAt(layout: MapLayout, x: number, y: number): { lane: LaneBox; step: StepBox } | undefined {
  const lane = laneAt(layout, y);
  const step = stepAt(layout, x);
  if (!lane || !step || x < step.x || x > step.x + step.w || y < lane.y || y > lane.y + lane.h) return undefined;
  return lane.form === 'cards' || lane.form === 'emotions' ? { lane, step } : undefined;
}
