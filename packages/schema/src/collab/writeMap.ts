import * as Y from 'yjs';
import type { Change } from '../changes.ts';
import { UnknownRecordError } from '../changes.ts';
import type { Collection, JourneyMap } from '../journeyMap.ts';
import { COLLECTIONS } from '../journeyMap.ts';
import { editText } from './editText.ts';
import { collectionRoot, mapRoot, metaRoot } from './roots.ts';
import { isTypedText } from './typedTexts.ts';

/**
 * The shared document of a new map, as an update. To be stored once: content seeded twice from JSON would be there
 * twice.
 */
export function encodeMap(map: JourneyMap): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    metaRoot(doc).set('schemaVersion', map.schemaVersion);
    setFields(mapRoot(doc), 'map', map.map);
    for (const collection of COLLECTIONS) {
      for (const record of Object.values(map[collection])) putRecord(doc, collection, record);
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/**
 * Applies changes to a shared document in one transaction. `current` is the map that the changes were made for: a record
 * which only repair put there is written whole before it is changed.
 *
 * @throws UnknownRecordError for fields of a record that is neither in the document nor in `current`; nothing of the
 * changes is applied then. Removing what is gone already is no error.
 */
export function changeDoc(doc: Y.Doc, current: JourneyMap, changes: readonly Change[], origin: unknown): void {
  checkRecords(doc, current, changes);
  doc.transact(() => {
    for (const change of changes) {
      if (change.in === 'map') {
        setFields(mapRoot(doc), 'map', change.fields);
      } else if (change.op === 'put') {
        putRecord(doc, change.in, change.record);
      } else if (change.op === 'remove') {
        collectionRoot(doc, change.in).delete(change.id);
      } else {
        const record =
          sharedRecord(doc, change.in, change.id) ?? putRecord(doc, change.in, current[change.in][change.id]);
        setFields(record, change.in, change.fields);
      }
    }
  }, origin);
}

function checkRecords(doc: Y.Doc, current: JourneyMap, changes: readonly Change[]): void {
  const made = new Set<string>();
  for (const [index, change] of changes.entries()) {
    if (change.op === 'put') made.add(`${change.in} ${change.record.id}`);
    if (change.in === 'map' || change.op !== 'set') continue;
    const known =
      made.has(`${change.in} ${change.id}`) ||
      sharedRecord(doc, change.in, change.id) !== undefined ||
      Object.hasOwn(current[change.in], change.id);
    if (!known) throw new UnknownRecordError(index, change.in, change.id);
  }
}

function sharedRecord(doc: Y.Doc, collection: Collection, id: string): Y.Map<unknown> | undefined {
  const record = collectionRoot(doc, collection).get(id);
  return record instanceof Y.Map ? record : undefined;
}

/** Writes a whole record. One that is there already is edited in place, so that edits of others to it are kept. */
function putRecord(doc: Y.Doc, collection: Collection, record: { id: string } | undefined): Y.Map<unknown> {
  if (!record) throw new RangeError(`no record to put into ${collection}`);
  let shared = sharedRecord(doc, collection, record.id);
  if (!shared) {
    shared = new Y.Map<unknown>();
    collectionRoot(doc, collection).set(record.id, shared);
  }
  for (const field of [...shared.keys()]) {
    if (!Object.hasOwn(record, field)) shared.delete(field);
  }
  setFields(shared, collection, record);
  return shared;
}

function setFields(shared: Y.Map<unknown>, collection: Collection | 'map', fields: object): void {
  for (const [field, value] of Object.entries(fields)) {
    const before = shared.get(field);
    if (value === null || value === undefined) {
      shared.delete(field);
    } else if (isTypedText(collection, field)) {
      if (before instanceof Y.Text) editText(before, value);
      else shared.set(field, new Y.Text(value));
    } else if (JSON.stringify(before) !== JSON.stringify(value)) {
      // An equal value isn't written again: each write stays in the document's history.
      shared.set(field, value);
    }
  }
}
