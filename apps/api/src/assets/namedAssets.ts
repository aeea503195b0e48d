/** How cards and personas name a picture in a map's JSON. Within a text the quotes would be others. */
const NAMED = /"(?:asset|portrait)":"([A-Za-z0-9][A-Za-z0-9._-]{0,127})"/g;

/** The ids of the pictures that a map's JSON names. */
export function namedAssets(document: string): Set<string> {
  return new Set(Array.from(document.matchAll(NAMED), ([, id]) => id as string));
}
