import * as Y from 'yjs';
import type { Fault } from '../fault.ts';
import { id as idSchema } from '../ids.ts';
import type { Collection } from '../journeyMap.ts';
import { COLLECTIONS, SCHEMA_VERSION } from '../journeyMap.ts';
import { LIMITS } from '../limits.ts';
import { fieldSchema } from './fieldSchemas.ts';
import { collectionRoot, mapRoot, metaRoot, ROOTS } from './roots.ts';
import { isTypedText } from './typedTexts.ts';

/**
 * What is wrong with what a transaction changed in a shared document: the check at the server's door. It looks only at
 * what changed. Each field has to be of its own kind and within its limits; how records fit together is not asked here,
 * since two people's edits, each valid, may not fit: `readMap` mends that. Paths are those of the JSON form.
 */
export function checkTransaction(transaction: Y.Transaction): Fault[] {
  const { doc } = transaction;
  const faults: Fault[] = [];
  for (const name of doc.share.keys()) {
    if (!(ROOTS as readonly string[]).includes(name)) faults.push({ path: name, message: 'is not a part of a map' });
  }
  const collections = new Map<unknown, Collection>();
  for (const collection of COLLECTIONS) collections.set(collectionRoot(doc, collection), collection);

  for (const [changed, keys] of transaction.changed) {
    const type = changed as Y.AbstractType<unknown>;
    const collection = collections.get(type);
    if (type === metaRoot(doc)) faults.push(...checkMeta(doc));
    else if (type === mapRoot(doc)) faults.push(...checkFields(mapRoot(doc), 'map', ['map'], keys));
    else if (collection) faults.push(...checkRecords(doc, collection, keys));
    else faults.push(...checkInside(doc, type, keys, collections));
  }
  return faults;
}

function checkMeta(doc: Y.Doc): Fault[] {
  const meta = metaRoot(doc);
  const faults = checkShape(meta, ['meta']);
  for (const [key, value] of meta.entries()) {
    if (key !== 'schemaVersion') faults.push({ path: `meta.${key}`, message: 'is not a field of a map' });
    else if (value !== SCHEMA_VERSION) faults.push({ path: 'schemaVersion', message: `has to be ${SCHEMA_VERSION}` });
  }
  return faults;
}

function checkRecords(doc: Y.Doc, collection: Collection, ids: Iterable<string | null>): Fault[] {
  const root = collectionRoot(doc, collection);
  const faults = checkShape(root, [collection]);
  if (root.size > LIMITS[collection]) {
    faults.push({ path: collection, message: `has ${root.size} records; the limit is ${LIMITS[collection]}` });
  }
  for (const id of ids) {
    if (id === null || !root.has(id)) continue;
    const path = [collection, id];
    const record = root.get(id);
    if (!idSchema.safeParse(id).success)
      faults.push({ path: path.join('.'), message: 'is kept under what is not an id' });
    else if (!(record instanceof Y.Map)) faults.push({ path: path.join('.'), message: 'is not a record' });
    else faults.push(...checkFields(record, collection, path, record.keys()));
  }
  return faults;
}

/** A change inside a record, or inside one of its texts. */
function checkInside(
  doc: Y.Doc,
  type: Y.AbstractType<unknown>,
  keys: Iterable<string | null>,
  collections: ReadonlyMap<unknown, Collection>,
): Fault[] {
  const { parent } = type;
  const key = type._item?.parentSub;
  if (!parent || key === null || key === undefined)
    return [{ path: '', message: 'holds something that is no map data' }];
  const collection = collections.get(parent);
  if (collection && type instanceof Y.Map) return checkFields(type, collection, [collection, key], keys);
  if (parent === mapRoot(doc)) return checkFields(mapRoot(doc), 'map', ['map'], [key]);
  const recordKey = parent._item?.parentSub;
  const grandparent = parent.parent && collections.get(parent.parent);
  if (grandparent && recordKey && parent instanceof Y.Map) {
    return checkFields(parent, grandparent, [grandparent, recordKey], [key]);
  }
  return [{ path: '', message: 'holds something that is no map data' }];
}

function checkFields(
  record: Y.Map<unknown>,
  collection: Collection | 'map',
  path: readonly string[],
  fields: Iterable<string | null>,
): Fault[] {
  const faults = checkShape(record, path);
  for (const field of fields) {
    if (field === null || !record.has(field)) continue;
    const message = faultInField(collection, field, record.get(field), path);
    if (message) faults.push({ path: [...path, field].join('.'), message });
  }
  return faults;
}

function faultInField(
  collection: Collection | 'map',
  field: string,
  value: unknown,
  path: readonly string[],
): string | undefined {
  const schema = fieldSchema(collection, field);
  if (!schema) return 'is not a field of this record';
  if (field === 'id' && value !== path[1]) return `is not the id "${path[1]}" that the record is kept under`;
  let plain = value;
  if (isTypedText(collection, field)) {
    if (!(value instanceof Y.Text) || !isPlainText(value)) return 'is not a plain shared text';
    // Typing at the same time can leave half a character behind: mended on reading, so not refused here.
    plain = value.toString().toWellFormed();
  } else if (value instanceof Y.AbstractType) {
    return 'is not a plain value';
  }
  const parsed = schema.safeParse(plain);
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
}

function isPlainText(text: Y.Text): boolean {
  if (text._map.size > 0) return false;
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && !(item.content instanceof Y.ContentString)) return false;
  }
  return true;
}

/** List content hidden in a map isn't shown by any of its methods, but would be kept and sent for ever. */
function checkShape(map: Y.Map<unknown>, path: readonly string[]): Fault[] {
  return map._start === null ? [] : [{ path: path.join('.'), message: 'is a list where a map belongs' }];
}
