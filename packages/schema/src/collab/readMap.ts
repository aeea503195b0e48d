import * as Y from 'yjs';
import { id as idSchema } from '../ids.ts';
import type { Collection, JourneyMap, RecordOf } from '../journeyMap.ts';
import { COLLECTIONS, SCHEMA_VERSION } from '../journeyMap.ts';
import { repairMap } from '../repairMap.ts';
import { mendMapRecord, mendRecord } from './mendRecord.ts';
import { collectionRoot, mapRoot, metaRoot } from './roots.ts';
import { sameFields } from './sameFields.ts';

/** The map that a shared document holds, mended where merged edits left it broken. Always valid, limits aside. */
export function readMap(doc: Y.Doc): JourneyMap {
  return repairMap(readUnrepaired(doc));
}

/**
 * The map with every record valid by itself, and references as they are. What is the same in `known`, a valid map, is
 * taken from there and needs no checks: records, whole collections, and the map itself.
 */
export function readUnrepaired(doc: Y.Doc, known?: JourneyMap): JourneyMap {
  const map = { schemaVersion: SCHEMA_VERSION, map: readMapRecord(doc, known?.map) } as JourneyMap;
  for (const collection of COLLECTIONS) {
    const before: Record<string, object> = known?.[collection] ?? {};
    const records: Record<string, object> = {};
    for (const id of collectionRoot(doc, collection).keys()) {
      const record = readRecord(doc, collection, id, before[id]);
      if (record) records[id] = record;
    }
    Object.assign(map, { [collection]: sameFields(records, before) ? before : records });
  }
  return known && sameFields({ ...map }, known) ? known : map;
}

/** The version of the form in which a shared document was written; undefined while it is still empty. */
export function schemaVersionOf(doc: Y.Doc): number | undefined {
  const version = metaRoot(doc).get('schemaVersion');
  return typeof version === 'number' ? version : undefined;
}

export function readMapRecord(doc: Y.Doc, known?: JourneyMap['map']): JourneyMap['map'] {
  const fields = plainFields(mapRoot(doc));
  return known && sameFields(fields, known) ? known : mendMapRecord(fields);
}

/**
 * One record, or undefined when there is none (or what stands in its place is no record). `known` is the valid record of
 * that id from another time, given back where it is the same.
 */
export function readRecord<C extends Collection>(
  doc: Y.Doc,
  collection: C,
  id: string,
  known?: object,
): RecordOf<C> | undefined {
  const shared = collectionRoot(doc, collection).get(id);
  if (!(shared instanceof Y.Map)) return undefined;
  const fields = plainFields(shared);
  if (known && sameFields({ ...fields, id }, known)) return known as RecordOf<C>;
  return idSchema.safeParse(id).success ? mendRecord(collection, id, fields) : undefined;
}

function plainFields(shared: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [field, value] of shared.entries()) {
    // A merge can cut a character in half where two people typed: what is left of it is replaced as any decoder would.
    if (value instanceof Y.Text) fields[field] = value.toString().toWellFormed();
    else if (!(value instanceof Y.AbstractType)) fields[field] = value;
  }
  return fields;
}
