import { type FaceFamily, type FontFace, familyOfFace } from './faces.ts';

/**
 * Weights the bundled families come in. Other weights would be synthesised, differently on each side. 700 is that of
 * headlines: Inter has it in its display cut, whose letters are drawn for large sizes, and every other family sets it in 600.
 */
export type FontWeight = 400 | 600 | 700;

/** Families that draw the same ideographs, each in the forms of one region. */
export type EastAsianFamily = 'Milepost Japanese' | 'Milepost Korean' | 'Milepost Simplified' | 'Milepost Traditional';

/** Scripts of which each has a font of its own, by Unicode's names for them. */
export const SCRIPTS = [
  'Arabic',
  'Hebrew',
  'Thaana',
  'Thai',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Lao',
  'Khmer',
  'Myanmar',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Tibetan',
  'Cherokee',
] as const;

export type Script = (typeof SCRIPTS)[number];

/** Families of arrows, shapes, technical signs and mathematics: what Inter lacks of them. */
export type SignFamily = 'Milepost Symbols' | 'Milepost Symbols 2' | 'Milepost Math';

export type FontFamily =
  | FaceFamily
  | `Milepost ${Script}`
  | SignFamily
  | EastAsianFamily
  | 'Milepost Emoji'
  | 'Milepost Boxes';

/**
 * Every bundled family but the other faces in fallback order: Inter first, so that Latin never comes from another face; then those of one
 * script, signs, which are small files, the East Asian ones, which are large, emoji. The last one has a box for whatever
 * no other has: without it that would come from another font on each machine, with another width. The names are our own,
 * because Skia prefers a font installed on the machine to one that was registered under the same name.
 */
export const FONT_FAMILIES: readonly FontFamily[] = [
  'Milepost Sans',
  ...SCRIPTS.map((script) => `Milepost ${script}` as const),
  'Milepost Symbols',
  'Milepost Symbols 2',
  'Milepost Math',
  'Milepost Japanese',
  'Milepost Simplified',
  'Milepost Traditional',
  'Milepost Korean',
  'Milepost Emoji',
  'Milepost Boxes',
];

/** Which region's forms come first, and what draws the ideographs that it has none for. */
const ORDERS = {
  japanese: ['Milepost Japanese', 'Milepost Simplified', 'Milepost Traditional', 'Milepost Korean'],
  simplified: ['Milepost Simplified', 'Milepost Traditional', 'Milepost Japanese', 'Milepost Korean'],
  traditional: ['Milepost Traditional', 'Milepost Simplified', 'Milepost Japanese', 'Milepost Korean'],
  korean: ['Milepost Korean', 'Milepost Traditional', 'Milepost Simplified', 'Milepost Japanese'],
} as const satisfies Record<string, readonly EastAsianFamily[]>;

function formsOf(lang: string): keyof typeof ORDERS {
  if (/^ko(-|$)/i.test(lang)) return 'korean';
  if (!/^(zh|cmn|yue)(-|$)/i.test(lang)) return 'japanese';
  if (/-hans(-|$)/i.test(lang)) return 'simplified';
  return /^yue|-(hant|tw|hk|mo)(-|$)/i.test(lang) ? 'traditional' : 'simplified';
}

/**
 * The East Asian families in the order in which a map of this language asks them: one character is written differently in
 * Japan, China, Taiwan and Korea, and only the language tells which form is meant. Japanese forms where it doesn't.
 *
 * @param lang BCP 47 language of the map.
 */
export function eastAsianFamilies(lang = 'en'): readonly EastAsianFamily[] {
  return ORDERS[formsOf(lang)];
}

/**
 * Every bundled family in the order in which a map of this language asks them.
 *
 * @param lang BCP 47 language of the map.
 * @param face what Latin, Greek and Cyrillic are set in; Inter when absent.
 */
export function fontFamilies(lang?: string, face?: FontFace): readonly FontFamily[] {
  const eastAsian = eastAsianFamilies(lang);
  const first = FONT_FAMILIES.indexOf('Milepost Japanese');
  const families = FONT_FAMILIES.toSpliced(first, eastAsian.length, ...eastAsian);
  return [...new Set([familyOfFace(face), ...families])];
}

/**
 * The CSS font-family list that every text of a map is measured and painted with. A family that is registered but not
 * named here is never used by Skia, so the list is always given whole. No generic family at the end: it would resolve to
 * another font on each machine.
 *
 * @param lang BCP 47 language of the map.
 * @param face what Latin, Greek and Cyrillic are set in; Inter when absent. It is asked before all others.
 */
export function fontStack(lang?: string, face?: FontFace): string {
  return stackOf(fontFamilies(lang, face));
}

/** Families as a CSS font-family list. */
export function stackOf(families: readonly FontFamily[]): string {
  return families.map((family) => `"${family}"`).join(', ');
}
