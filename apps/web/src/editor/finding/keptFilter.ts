import { DIMENSIONS, type MapFilter, NO_FILTER } from '../../store/finding.ts';
import { isFiltering } from './filter.ts';

const KEY = 'milepost:filter:';

/** The filter of a map that was on when it was left in this window. */
export function keptFilter(mapId: string): MapFilter {
  try {
    return readFilter(JSON.parse(sessionStorage.getItem(KEY + mapId) ?? '{}'));
  } catch {
    return NO_FILTER;
  }
}

export function keepFilter(mapId: string, filter: MapFilter): void {
  try {
    if (isFiltering(filter)) sessionStorage.setItem(KEY + mapId, JSON.stringify(filter));
    else sessionStorage.removeItem(KEY + mapId);
  } catch {
    // Without storage it holds until the map is left.
  }
}

/** What of something kept is a filter. */
export function readFilter(kept: unknown): MapFilter {
  if (typeof kept !== 'object' || kept === null) return NO_FILTER;
  const lists = DIMENSIONS.flatMap((dimension) => {
    const values = (kept as Readonly<Record<string, unknown>>)[dimension];
    const texts = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
    return texts.length > 0 ? [[dimension, texts] as const] : [];
  });
  return Object.fromEntries(lists);
}
