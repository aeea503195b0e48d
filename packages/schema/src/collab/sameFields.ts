/** Whether two records hold the same: plain values and lists of them. Any other value is the same only as itself. */
export function sameFields(a: object, b: object): boolean {
  const fields = Object.entries(a);
  if (fields.length !== Object.keys(b).length) return false;
  return fields.every(([field, value]) => Object.hasOwn(b, field) && sameValue(value, b[field as keyof typeof b]));
}

/** Whether two values of a record's field are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
