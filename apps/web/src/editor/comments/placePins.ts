import type { MapLayout } from '@milepost/drawing';
import { headerInsets } from '../../canvas/viewport/headerInsets.ts';
import { FAR } from '../../canvas/viewport/zooms.ts';
import type { Spot } from '../../comments/pins/pins.ts';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
}

/** Where a pin is on the canvas, in px of the screen; undefined where headers cover what it is on. */
export function pointOf(
  { on, x: spotX, y: spotY }: Spot,
  layout: MapLayout,
  { x, y, zoom, width }: View,
): { x: number; y: number } | undefined {
  const insets = headerInsets(layout, zoom, width);
  const isFar = zoom < FAR;
  const at = { x: x + spotX * zoom, y: y + spotY * zoom };
  const chevron = (layout.stages[0]?.h ?? 0) * zoom;
  // As the headers are placed: those on top stay at the upper edge, the lanes' at the left one.
  const stagesTop = isFar ? Math.max(0, Math.min(y, y + layout.top * zoom - insets.top)) : Math.max(y, 0);
  const stepsTop = Math.max(y + (layout.steps[0]?.y ?? 0) * zoom, chevron);
  const lanesLeft = isFar ? Math.max(0, x + layout.measures.rail * zoom - insets.left) : Math.max(x, 0);
  const bottom = isFar ? stagesTop + insets.top : stepsTop + (layout.steps[0]?.h ?? 0) * zoom;
  const right = lanesLeft + Math.max(insets.left, x + layout.measures.rail * zoom - lanesLeft);
  switch (on) {
    case 'ground':
      return at.x >= right && at.y >= bottom ? at : undefined;
    case 'stages':
      return at.x >= right ? { x: at.x, y: stagesTop + spotY * zoom } : undefined;
    case 'steps': {
      if (at.x < right) return undefined;
      const top = layout.steps[0]?.y ?? 0;
      return isFar ? { x: at.x, y: bottom } : { x: at.x, y: stepsTop + (spotY - top) * zoom };
    }
    case 'lanes':
      return at.y >= bottom - 6 ? { x: right - 14, y: at.y } : undefined;
    case 'corner':
      return { x: lanesLeft + Math.min(right - lanesLeft, layout.left * zoom) / 2, y: (stagesTop + bottom) / 2 };
  }
}
