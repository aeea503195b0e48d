import type { Fault } from '../fault.ts';

/** How deep the document's objects go: the document, its collections, their records. */
const DEPTH = 3;

/**
 * M9: no object of a document has a key named `__proto__`. Checked on the raw input, since what comes after it would
 * pass such a key over in silence.
 */
export function faultsInKeys(input: unknown, path: readonly string[] = []): Fault[] {
  if (typeof input !== 'object' || input === null || path.length >= DEPTH) return [];
  if (Object.hasOwn(input, '__proto__')) {
    return [{ path: [...path, '__proto__'].join('.'), message: 'is a reserved name' }];
  }
  return Object.entries(input).flatMap(([key, value]) => faultsInKeys(value, [...path, key]));
}
