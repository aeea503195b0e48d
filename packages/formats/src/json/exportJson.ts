import type { JourneyMap } from '@milepost/schema';

/** The map as Milepost's own JSON, lossless, indented for people and for comparing versions. */
export function exportJson(map: JourneyMap): string {
  return `${JSON.stringify(map, undefined, 2)}\n`;
}
