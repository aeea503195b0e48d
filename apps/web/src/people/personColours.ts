/**
 * Told apart by hue and by lightness, also by those who see fewer colours. White on each of them has a contrast of 4.5:1
 * at least.
 */
const COLOURS = ['#1864ab', '#b4236b', '#2b7a0b', '#6d28d9', '#b03a06', '#0f6f6b', '#85560a', '#8c1d1d'] as const;

/** The colour of one person, by their id. */
export function personColour(id: string): string {
  return COLOURS[hashOf(id) % COLOURS.length] as string;
}

/**
 * A colour for each of some people who are seen together: the same on everybody's screen, their own where nobody else has
 * it, and as long as there are enough no two alike.
 */
export function personColours(ids: Iterable<string>): Map<string, string> {
  const taken = new Set<number>();
  const colours = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    let index = hashOf(id) % COLOURS.length;
    for (let tries = 1; taken.has(index) && tries < COLOURS.length; tries++) index = (index + 1) % COLOURS.length;
    taken.add(index);
    colours.set(id, COLOURS[index] as string);
  }
  return colours;
}

function hashOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
