import type { MapLayout } from '@milepost/drawing';
import { FAR } from './zooms.ts';

/** Px on the screen of the headers while the map is seen from far. */
const FAR_HEADERS = { stages: 22, lanes: 132 } as const;

/** As much of the canvas's width as the lanes' names may cover, however near the map is. */
const MOST_OF_WIDTH = 1 / 3;

/** Px at the top and left of a canvas that is `width` px wide that the headers cover when they stay in sight. */
export function headerInsets(layout: MapLayout, zoom: number, width: number): { left: number; top: number } {
  const chevron = layout.stages[0]?.h ?? 0;
  const isFar = zoom < FAR;
  const lanes = isFar ? FAR_HEADERS.lanes : layout.measures.rail * zoom;
  const left = Math.min(lanes, width * MOST_OF_WIDTH);
  if (isFar) return { left, top: Math.max(FAR_HEADERS.stages, chevron * zoom) };
  return { left, top: (chevron + (layout.steps[0]?.h ?? 0)) * zoom };
}
