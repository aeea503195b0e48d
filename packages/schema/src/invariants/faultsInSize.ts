import type { Fault } from '../fault.ts';
import { COLLECTIONS } from '../journeyMap.ts';
import { LIMITS } from '../limits.ts';

/**
 * M8: no collection is larger than its limit. Checked on the raw input, before its records are looked at; there is no
 * repair, since nothing that somebody wrote may be dropped.
 */
export function faultsInSize(input: unknown): Fault[] {
  if (typeof input !== 'object' || input === null) return [];
  const faults: Fault[] = [];
  for (const collection of COLLECTIONS) {
    const records = (input as Record<string, unknown>)[collection];
    if (typeof records !== 'object' || records === null) continue;
    const count = Object.keys(records).length;
    const most = LIMITS[collection];
    if (count > most) faults.push({ path: collection, message: `has ${count} records; the limit is ${most}` });
  }
  return faults;
}
