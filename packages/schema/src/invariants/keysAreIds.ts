import { COLLECTIONS } from '../journeyMap.ts';
import type { Invariant } from './invariant.ts';

/** M1: a record is kept under its own id. */
export const keysAreIds: Invariant = {
  rule: 'M1',
  *check(map) {
    for (const collection of COLLECTIONS) {
      for (const [key, record] of Object.entries(map[collection])) {
        if (record.id !== key) {
          yield { path: `${collection}.${key}.id`, message: `is "${record.id}", but the record is kept as "${key}"` };
        }
      }
    }
  },
  repair(map) {
    let mended = map;
    for (const collection of COLLECTIONS) {
      for (const [key, record] of Object.entries(map[collection])) {
        if (record.id === key) continue;
        mended = { ...mended, [collection]: { ...mended[collection], [key]: { ...record, id: key } } };
      }
    }
    return mended;
  },
};
