import type { MapLayout } from '@milepost/drawing';
import { FAR } from './zooms.ts';

/** Px on the screen of the headers while the map is seen from far. */
export const FAR_HEADERS = { stages: 22, lanes: 132 } as const;

/** Px at the canvas's top and left that the headers cover when they stay in sight. */
export function headerInsets(layout: MapLayout, zoom: number): { left: number; top: number } {
  const chevron = layout.stages[0]?.h ?? 0;
  if (zoom < FAR) return { left: FAR_HEADERS.lanes, top: Math.max(FAR_HEADERS.stages, chevron * zoom) };
  const step = layout.steps[0]?.h ?? 0;
  return { left: layout.measures.rail * zoom, top: (chevron + step) * zoom };
}
