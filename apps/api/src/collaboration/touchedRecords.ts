import type * as Y from 'yjs';

/** Ids of records by the name of their root; the map's own fields under `map`. */
export type TouchedRecords = ReadonlyMap<string, ReadonlySet<string>>;

/** The records, and fields of the map itself, that transactions changed in any way. */
export function touchedRecords(transactions: readonly Y.Transaction[]): TouchedRecords {
  const touched = new Map<string, Set<string>>();
  const add = (root: string | undefined, key: string | null) => {
    if (root !== undefined && key !== null) touched.set(root, (touched.get(root) ?? new Set()).add(key));
  };
  for (const { doc, changed } of transactions) {
    const roots = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]));
    for (const [type, keys] of changed) {
      for (const key of keys) add(roots.get(type), key);
      // A record, or something inside one: its key in the root is the record's id.
      for (let at: Y.AbstractType<unknown> | null = type as Y.AbstractType<unknown>; at?._item; at = at.parent) {
        add(roots.get(at.parent), at._item.parentSub);
      }
    }
  }
  return touched;
}
