import { encodedCharacters, type NationalEncoding } from './encodedCharacters.ts';
import type { EastAsianFamily, FontFamily } from './stack.ts';
import { eastAsianFamilies, FONT_FAMILIES } from './stack.ts';

/** Inter has every character below; the most common text is decided by one look. */
const ONLY_INTER = /^[\0-\u02ff\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u2193]*$/;

type OneScript = Exclude<FontFamily, EastAsianFamily | 'Milepost Sans' | 'Milepost Boxes'>;

/**
 * The characters for which a family is the first in the stack to have a glyph, or more where that is shorter to say. A
 * test compares this with the fonts themselves: too little would draw a text with another font than the server does.
 */
const CHARACTERS: Readonly<Record<OneScript, RegExp>> = {
  'Milepost Arabic': /\p{Script_Extensions=Arabic}|\u030b|\u0312|[\u0605\u06dd\u08e2\u25cc\u2e41\ufd3e\ufd3f]/u,
  'Milepost Hebrew': /\p{Script_Extensions=Hebrew}/u,
  'Milepost Thai': /\p{Script_Extensions=Thai}|\u0331/u,
  'Milepost Devanagari': /[\p{Script_Extensions=Devanagari}\u0953\u0954\u1cd0-\u1cf9]/u,
  // Everything that can be an emoji, but for the characters that Inter or the Japanese font draws when none is asked for.
  'Milepost Emoji':
    /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f|\u20e3|(?![©®‼⁉™↔-↙↩↪⏏Ⓜ▪▫▶◀☀☁-☃☎☯♀♂♠♣♥♦♨♻⚠✂❤➡⤴⤵⬅-⬇〰〽㊗㊙])[\p{Extended_Pictographic}]/u,
};

/** Signs that Inter lacks and every East Asian font has. */
const SIGNS = [
  // Letterlike symbols, arrows, mathematics and technical signs that Inter lacks.
  '\\u210a\\u210f\\u2127\\u2135\\u21b8\\u21b9\\u21c4-\\u21c6\\u21cb\\u21cc\\u21e6\\u21e8\\u21e9\\u21f5',
  '\\u2200\\u2203\\u2207-\\u220b\\u2213\\u2215\\u221d\\u221f\\u2220\\u2223\\u2225-\\u222a\\u222c-\\u222e\\u2234\\u2235\\u2237\\u223d\\u2243\\u2245\\u224c',
  '\\u2261\\u2262\\u2266\\u2267\\u226a\\u226b\\u226e\\u226f\\u2272\\u2273\\u2276\\u2277\\u2282-\\u2287\\u228a\\u228b\\u2299',
  '\\u22a0\\u22a5\\u22bf\\u22da\\u22db\\u22ef\\u2306\\u2307\\u2312\\u2329\\u232a\\u23b0\\u23b1\\u23be-\\u23cc\\u23da\\u23db',
  // Enclosed letters and numbers, boxes, shapes, dingbats.
  '\\u2469-\\u24b5\\u24d0-\\u24e9\\u24eb-\\u259f\\u25a3-\\u25a9\\u25ab\\u25b1\\u25c9\\u25ce\\u25d0-\\u25d3\\u25e2-\\u25e5',
  '\\u2601-\\u2603\\u2609\\u260e\\u260f\\u2616\\u2617\\u261c-\\u261f\\u262f\\u2640-\\u2642\\u2660\\u2662-\\u2664\\u2666-\\u266f',
  '\\u2672-\\u267d\\u26bd\\u26be\\u2702\\u271a\\u273d\\u273f\\u2740\\u2776-\\u277f\\u2789-\\u2793\\u27a1\\u2934\\u2935\\u29bf',
  '\\u29fa\\u29fb\\u2b05\\u2b07\\u2b1a\\u2b95\\u2e3a\\u2e3b',
  // Punctuation and compatibility forms of East Asian text.
  '\\u2ff0-\\u303f\\u3099-\\u318e\\u3190-\\u33ff\\ufb00-\\ufb04\\ufe10-\\ufe6b\\uff01-\\uffee',
  '\\u{1f100}-\\u{1f10c}\\u{1f110}-\\u{1f12e}\\u{1f14a}-\\u{1f169}\\u{1f16c}\\u{1f170}-\\u{1f1ac}\\u{1f200}-\\u{1f251}',
].join('');
const JAPANESE = `\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}${SIGNS}`;
const KANA_AND_SIGNS = new RegExp(`[${JAPANESE}]`, 'u');
const EAST_ASIAN = new RegExp(`[\\p{Script=Han}\\p{Script=Hangul}${JAPANESE}]`, 'gu');
/** What of Korean only Korean fonts have. */
const SYLLABLES = /[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]/;

/** Whose characters an East Asian family has for certain, as far as they are ideographs. */
const ENCODINGS = {
  'Milepost Japanese': 'shift_jis',
  'Milepost Simplified': 'gbk',
  'Milepost Traditional': 'big5',
  'Milepost Korean': 'euc-kr',
} as const satisfies Record<EastAsianFamily, NationalEncoding>;
/** What the encoding of Korean has and the font has not. */
const NOT_KOREAN = /[\u9699\uf95f\uf9aa]/;

/**
 * The families that these texts are drawn with, in the order of the stack, Inter always among them. The page loads no
 * others: the East Asian and the emoji files have megabytes.
 *
 * @param lang BCP 47 language of the map, which decides who draws an ideograph.
 */
export function familiesNeeded(texts: Iterable<string>, lang?: string): FontFamily[] {
  const needed = new Set<FontFamily>(['Milepost Sans']);
  const eastAsian = new Set<string>();
  for (const text of texts) {
    if (ONLY_INTER.test(text)) continue;
    needed.add('Milepost Boxes');
    for (const [family, characters] of Object.entries(CHARACTERS) as [OneScript, RegExp][]) {
      if (!needed.has(family) && characters.test(text)) needed.add(family);
    }
    for (const [character] of text.matchAll(EAST_ASIAN)) eastAsian.add(character);
  }
  const families = eastAsianFamilies(lang);
  for (const character of eastAsian) {
    for (const family of drawing(character, families)) needed.add(family);
  }
  return FONT_FAMILIES.filter((family) => needed.has(family));
}

/** Who may draw a character: the first that has it for certain, and those before it, which may have it, too. */
function drawing(character: string, families: readonly EastAsianFamily[]): readonly EastAsianFamily[] {
  if (SYLLABLES.test(character)) return ['Milepost Korean'];
  if (KANA_AND_SIGNS.test(character)) return families.slice(0, 1);
  const certain = families.findIndex(
    (family) =>
      encodedCharacters(ENCODINGS[family]).has(character) &&
      !(family === 'Milepost Korean' && NOT_KOREAN.test(character)),
  );
  return certain < 0 ? families : families.slice(0, certain + 1);
}
