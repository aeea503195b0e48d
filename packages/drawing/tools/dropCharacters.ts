import { readCharacterMap, writeCharacterMap } from './cmap.ts';
import type { Sfnt } from './sfnt.ts';

/** Takes characters from a font, so that the next one in the stack is asked for them. Their glyphs stay, unused. */
export function dropCharacters(sfnt: Sfnt, characters: RegExp): void {
  const cmap = sfnt.tables.get('cmap');
  if (cmap === undefined) throw new Error('the font has no cmap table');
  const map = readCharacterMap(cmap);
  for (const code of map.glyphs.keys()) if (characters.test(String.fromCodePoint(code))) map.glyphs.delete(code);
  sfnt.tables.set('cmap', writeCharacterMap(map));
}
