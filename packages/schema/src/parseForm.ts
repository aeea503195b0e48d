import * as z from 'zod/mini';
import type { Fault } from './fault.ts';
import { faultsOf, InvalidMapError, MOST_FAULTS } from './fault.ts';
import { id } from './ids.ts';
import type { Collection, JourneyMap } from './journeyMap.ts';
import { COLLECTIONS, journeyMap, recordSchemas } from './journeyMap.ts';

/** A document but for its records. */
const frame = z.strictObject({
  ...journeyMap.shape,
  ...Object.fromEntries(COLLECTIONS.map((name) => [name, z.record(z.string(), z.unknown())])),
});

/**
 * What `journeyMap` says, looked at record by record, so that it ends after the first faults: a document can have a
 * million, and to find them all takes seconds.
 *
 * @throws InvalidMapError with the path of each fault, up to `MOST_FAULTS`
 */
export function parseForm(input: object): JourneyMap {
  const { success, data, error } = frame.safeParse(input);
  const faults = success ? [] : faultsOf(error);
  const map: Record<string, unknown> = { ...data };
  for (const name of COLLECTIONS) {
    const records = (input as Record<string, unknown>)[name];
    // What is no object has a fault already.
    if (typeof records === 'object' && records !== null) map[name] = parseRecords(name, records, faults);
  }
  if (faults.length > 0) throw new InvalidMapError(faults);
  return map as JourneyMap;
}

/** Adds what is wrong to `faults`, until there are enough of them. */
function parseRecords(name: Collection, records: object, faults: Fault[]): Record<string, unknown> {
  const parsed: Record<string, unknown> = {};
  const schema = recordSchemas[name];
  for (const [key, value] of Object.entries(records)) {
    if (faults.length >= MOST_FAULTS) break;
    const { success: isId, error: faultOfKey } = id.safeParse(key);
    if (!isId) {
      faults.push(...faultsOf(faultOfKey, [name, key]));
      continue;
    }
    const { success, data, error } = schema.safeParse(value);
    if (success) parsed[key] = data;
    else faults.push(...faultsOf(error, [name, key]));
  }
  return parsed;
}
