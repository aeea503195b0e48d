import type { JourneyMap } from '@milepost/schema';
import type { Imprint } from './drawFooter.ts';

/** The map that a head tells of: without personas where they are to be left out. Their curves stay. */
export function introduced(map: JourneyMap, { without }: Imprint): JourneyMap {
  return without?.includes('personas') ? { ...map, personas: {} } : map;
}
