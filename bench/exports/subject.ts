import { composeInfographic, type Infographic } from '@milepost/drawing';
import { createMeasure } from '@milepost/drawing/skia';
import type { JourneyMap } from '@milepost/schema';

/** Cards of the map that is exported. */
export const CARDS = 300;

export function compose(map: JourneyMap): Infographic {
  return composeInfographic(map, { date: '2026-01-01' }, createMeasure(map.map.locale));
}
