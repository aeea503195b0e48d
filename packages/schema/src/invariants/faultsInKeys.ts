import type { Fault } from '../fault.ts';

/** How deep the document's objects go: the document, its collections, their records. */
const DEPTH = 3;

/**
 * M9: no object of a document has a key named `__proto__`. Checked on the raw input, since what comes after it would
 * pass such a key over in silence. Gives the first.
 */
export function faultsInKeys(input: unknown, depth = DEPTH): Fault[] {
  const path = pathOfKey(input, depth);
  return path ? [{ path: path.join('.'), message: 'is a reserved name' }] : [];
}

/** Without a path for each object on the way: there can be hundreds of thousands. */
function pathOfKey(input: unknown, depth: number): string[] | undefined {
  if (typeof input !== 'object' || input === null || depth === 0) return undefined;
  if (Object.hasOwn(input, '__proto__')) return ['__proto__'];
  if (depth === 1) return undefined;
  for (const [key, value] of Object.entries(input)) {
    const path = pathOfKey(value, depth - 1);
    if (path) return [key, ...path];
  }
  return undefined;
}
