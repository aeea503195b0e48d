import { COLLECTIONS, type JourneyMap } from '@milepost/schema';

/** Every text of a map that is drawn or may be. */
export function* textsOf(map: JourneyMap): Iterable<string> {
  yield* stringsOf(map.map);
  for (const collection of COLLECTIONS) {
    for (const record of Object.values(map[collection])) yield* stringsOf(record);
  }
}

function* stringsOf(record: object): Iterable<string> {
  for (const value of Object.values(record)) {
    if (typeof value === 'string') yield value;
    else if (Array.isArray(value)) for (const item of value) if (typeof item === 'string') yield item;
  }
}
