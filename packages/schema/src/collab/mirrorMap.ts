import type * as Y from 'yjs';
import type { Collection, JourneyMap } from '../journeyMap.ts';
import { COLLECTIONS } from '../journeyMap.ts';
import { noteOrigin } from '../madeFrom.ts';
import { repairMap } from '../repairMap.ts';
import { readMapRecord, readRecord, readUnrepaired } from './readMap.ts';
import { collectionRoot, mapRoot } from './roots.ts';
import { differInWordsOnly } from './typedTexts.ts';

export interface MapMirror {
  /** The map as it is now. Records that didn't change keep their identity from one value to the next. */
  readonly map: JourneyMap;
  /** Called once after each transaction that changed something, whoever made it. May be set later. */
  onChange: (map: JourneyMap, transaction: Y.Transaction) => void;
  destroy(): void;
}

/**
 * Follows a shared document with a plain, immutable map. Only the records that a transaction touched are read again.
 *
 * @param known a valid map of another time: what is the same in the document keeps its identity, up to the map itself
 */
export function mirrorMap(doc: Y.Doc, onChange: MapMirror['onChange'] = () => {}, known?: JourneyMap): MapMirror {
  let unrepaired = readUnrepaired(doc, known);
  let map = repairMap(unrepaired);
  const roots = new Map<unknown, Collection>();
  for (const collection of COLLECTIONS) roots.set(collectionRoot(doc, collection), collection);

  const follow = (transaction: Y.Transaction) => {
    const touched = touchedRecords(transaction, roots);
    const ownFields = (transaction.changedParentTypes as ReadonlyMap<unknown, unknown>).has(mapRoot(doc));
    if (touched.size === 0 && !ownFields) return;
    const next: JourneyMap = { ...unrepaired };
    let onlyWords = true;
    if (ownFields) {
      next.map = readMapRecord(doc);
      onlyWords = differInWordsOnly('map', unrepaired.map, next.map);
    }
    for (const [collection, ids] of touched) {
      const records: Record<string, unknown> = { ...unrepaired[collection] };
      for (const id of ids) {
        const record = readRecord(doc, collection, id);
        onlyWords &&= differInWordsOnly(collection, records[id], record);
        if (record) records[id] = record;
        else delete records[id];
      }
      noteOrigin<object>(records, unrepaired[collection], [...ids]);
      Object.assign(next, { [collection]: records });
    }
    // No rule across records is about words: what was whole stays whole, and needs no look at every record.
    const isWhole = map === unrepaired && onlyWords;
    unrepaired = next;
    map = isWhole ? next : repairMap(next);
    mirror.onChange(map, transaction);
  };
  doc.on('afterTransaction', follow);

  const mirror: MapMirror = {
    get map() {
      return map;
    },
    onChange,
    destroy: () => doc.off('afterTransaction', follow),
  };
  return mirror;
}

/** The ids of the records that a transaction touched, by collection. */
function touchedRecords(
  transaction: Y.Transaction,
  roots: ReadonlyMap<unknown, Collection>,
): Map<Collection, Set<string>> {
  const touched = new Map<Collection, Set<string>>();
  for (const [type, keys] of transaction.changed) {
    const changed = type as Y.AbstractType<unknown>;
    const collection = roots.get(changed);
    if (collection) {
      for (const key of keys) if (key !== null) add(touched, collection, key);
      continue;
    }
    // A record, or a text inside one: its key in the root is the record's id.
    for (let at: Y.AbstractType<unknown> | null = changed; at?._item; at = at.parent) {
      const parent = at.parent && roots.get(at.parent);
      if (parent && at._item.parentSub !== null) add(touched, parent, at._item.parentSub);
    }
  }
  return touched;
}

function add(touched: Map<Collection, Set<string>>, collection: Collection, id: string): void {
  const ids = touched.get(collection);
  if (ids) ids.add(id);
  else touched.set(collection, new Set([id]));
}
