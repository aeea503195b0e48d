import type { Change, Collection, JourneyMap } from '@milepost/schema';
import { COLLECTIONS, LIMITS } from '@milepost/schema';

/** The collection that these changes would make larger than a map may be, if there is one. */
export function limitPassed(map: JourneyMap, changes: readonly Change[]): Collection | undefined {
  const added = new Map<Collection, number>();
  for (const change of changes) {
    if (change.in === 'map' || change.op === 'set') continue;
    const known = Object.hasOwn(map[change.in], change.op === 'put' ? change.record.id : change.id);
    const by = change.op === 'put' ? (known ? 0 : 1) : known ? -1 : 0;
    added.set(change.in, (added.get(change.in) ?? 0) + by);
  }
  return COLLECTIONS.find((name) => {
    const more = added.get(name) ?? 0;
    return more > 0 && Object.keys(map[name]).length + more > LIMITS[name];
  });
}
