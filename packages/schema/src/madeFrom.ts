/** How a collection of records came about. */
export interface Origin<Records extends object> {
  /** The collection that it was made from. */
  readonly before: Records;
  /** The ids of all records that were changed, added or taken away. */
  readonly ids: readonly string[];
}

/** Held weakly, or every collection would keep all that there were before it. */
const origins = new WeakMap<object, { readonly before: WeakRef<object>; readonly ids: readonly string[] }>();

/** Notes how a collection was made, for those who know something of the one before and need not look at everything anew. */
export function noteOrigin<Records extends object>(records: Records, before: Records, ids: readonly string[]): void {
  origins.set(records, { before: new WeakRef(before), ids });
}

/** How a collection was made, where that is known. */
export function madeFrom<Records extends object>(records: Records): Origin<Records> | undefined {
  const known = origins.get(records);
  const before = known?.before.deref() as Records | undefined;
  return known && before && { before, ids: known.ids };
}
