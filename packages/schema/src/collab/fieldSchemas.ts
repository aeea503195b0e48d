import * as z from 'zod/mini';
import type { Collection } from '../journeyMap.ts';
import { recordSchemas } from '../journeyMap.ts';
import { cardKinds } from '../records/card.ts';
import { mapRecord } from '../records/map.ts';

/**
 * The schema of each field by itself. A card's field is looked up over all kinds: while merged edits disagree about a
 * card's kind it may hold fields of several, which reading mends.
 */
const FIELD_SCHEMAS = new Map<string, z.ZodMiniType>();

for (const [field, schema] of Object.entries(mapRecord.shape)) FIELD_SCHEMAS.set(`map ${field}`, schema);
for (const [collection, schema] of Object.entries(recordSchemas)) {
  const objects = collection === 'cards' ? Object.values(cardKinds) : [schema as z.ZodMiniObject];
  for (const object of objects) {
    for (const [field, fieldSchema] of Object.entries(object.shape)) {
      const key = `${collection} ${field}`;
      const known = FIELD_SCHEMAS.get(key);
      if (!known) FIELD_SCHEMAS.set(key, fieldSchema as z.ZodMiniType);
      else if (known !== fieldSchema) FIELD_SCHEMAS.set(key, z.union([known, fieldSchema as z.ZodMiniType]));
    }
  }
}

/** The schema of a field, or undefined when records of the collection have no such field. */
export function fieldSchema(collection: Collection | 'map', field: string): z.ZodMiniType | undefined {
  return FIELD_SCHEMAS.get(`${collection} ${field}`);
}
