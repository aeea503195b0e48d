import type { MapLayout } from '@milepost/drawing';
import type { Spot } from '../../comments/pins/pins.ts';
import type { View } from '../../viewer/view.ts';

/** Where a pin is on the screen; undefined where what stays in sight at the edges covers it. */
export function pointOf(
  { on, x: spotX, y: spotY }: Spot,
  layout: MapLayout,
  { x, y, zoom }: View,
): { x: number; y: number } | undefined {
  const left = Math.max(x, 0);
  const top = Math.max(y, 0);
  const isOnTop = on === 'stages' || on === 'steps' || on === 'corner';
  const isOnRail = on === 'lanes' || on === 'corner';
  const at = { x: (isOnRail ? left : x) + spotX * zoom, y: (isOnTop ? top : y) + spotY * zoom };
  const isUnderRail = !isOnRail && at.x < left + layout.measures.rail * zoom;
  const isUnderTop = !isOnTop && at.y < top + layout.top * zoom - 4;
  return isUnderRail || isUnderTop ? undefined : at;
}
