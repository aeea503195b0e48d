/**
 * `before` where it says the same as `after`, part by part, else `after` with the parts of `before` that are the same.
 * So a box that did not change keeps its identity, and whoever draws it has nothing to do.
 */
export function keep<T>(before: T | undefined, after: T): T {
  if (before === undefined || Object.is(before, after)) return before ?? after;
  if (Array.isArray(before) && Array.isArray(after)) {
    let same = before.length === after.length;
    const merged = after.map((item, index) => {
      const kept = keep(before[index], item);
      if (!Object.is(kept, before[index])) same = false;
      return kept;
    });
    return same ? before : (merged as T);
  }
  if (!isPlain(before) || !isPlain(after)) return after;
  const merged: Record<string, unknown> = {};
  let same = Object.keys(before).length === Object.keys(after).length;
  for (const key of Object.keys(after)) {
    merged[key] = keep(before[key], after[key]);
    if (!Object.is(merged[key], before[key])) same = false;
  }
  return same ? before : (merged as T);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
