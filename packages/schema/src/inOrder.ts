/** What stands in a sequence. */
export interface Ordered {
  id: string;
  order: string;
}

/** Compares by order key; two records that were given the same key at the same time are told apart by their id. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The records of a collection in their order. */
export function inOrder<T extends Ordered>(records: Record<string, T> | Iterable<T>): T[] {
  const list = Symbol.iterator in records ? [...(records as Iterable<T>)] : Object.values(records as Record<string, T>);
  return list.sort(byOrder);
}
