import type { Sfnt } from './sfnt.ts';

/**
 * Switches an OpenType substitution off for good by emptying its list of lookups. Nothing else in the font changes, so
 * glyph numbers, metrics and kerning stay those of the original.
 *
 * @throws when the font has no such feature, or shares its lookups with another one, which would be switched off too.
 */
export function disableFeature(sfnt: Sfnt, tag: string): void {
  const gsub = sfnt.tables.get('GSUB');
  if (gsub === undefined) throw new Error('the font has no GSUB table');
  const list = gsub.readUInt16BE(6);
  const count = gsub.readUInt16BE(list);
  const wanted = new Set<number>();
  const others = new Set<number>();
  for (let index = 0; index < count; index++) {
    const entry = list + 2 + index * 6;
    const feature = list + gsub.readUInt16BE(entry + 4);
    (gsub.toString('latin1', entry, entry + 4) === tag ? wanted : others).add(feature);
  }
  if (wanted.size === 0) throw new Error(`the font has no feature ${tag}`);
  for (const feature of wanted) {
    if (others.has(feature)) throw new Error(`feature ${tag} shares its lookups with another feature`);
    gsub.writeUInt16BE(0, feature + 2);
  }
}
