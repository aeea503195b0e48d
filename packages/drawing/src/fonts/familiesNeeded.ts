import { beyondInter } from './beyondInter.ts';
import { encodedCharacters, type NationalEncoding } from './encodedCharacters.ts';
import { type FontFace, familyOfFace } from './faces.ts';
import type { EastAsianFamily, FontFamily, Script } from './stack.ts';
import { eastAsianFamilies, fontFamilies, SCRIPTS } from './stack.ts';

/** What a font has beside its script, where it is the first in the stack. */
const BESIDE_SCRIPT: Readonly<Partial<Record<Script, string>>> = {
  Arabic: '\\u030b\\u0312\\u0605\\u06dd\\u08e2\\u25cc\\u2e41\\ufd3e\\ufd3f',
  Thai: '\\u0331',
  Devanagari: '\\u0953\\u0954\\u1cd0-\\u1cf9',
  Gurmukhi: '\\u262c',
  Ethiopic: '\\u030e\\u22ee',
  Tibetan: '\\u0fd5-\\u0fd8\\u2638',
};

/**
 * The characters that a font of one script is needed for. What several scripts share is drawn by the font of Arabic or of
 * Devanagari, which come first in the stack.
 */
function ofScript(script: Script): RegExp {
  const comesFirst = script === 'Arabic' || script === 'Devanagari';
  const shared = comesFirst ? '' : '(?![\\p{Script_Extensions=Arabic}\\p{Script_Extensions=Devanagari}])';
  return new RegExp(`${shared}[\\p{Script_Extensions=${script}}${BESIDE_SCRIPT[script] ?? ''}]`, 'u');
}

/**
 * The characters for which a family is the first in the stack to have a glyph, or more where that is shorter to say. A
 * test compares this with the fonts themselves: too little would draw a text with another font than the server does.
 */
const CHARACTERS: readonly (readonly [FontFamily, RegExp])[] = [
  ...SCRIPTS.map((script) => [`Milepost ${script}`, ofScript(script)] as const),
  [
    'Milepost Symbols',
    /[\u20df-\u20e2\u20e4\u2180-\u218b\u2300-\u23ff\u2469-\u24ff\u260a-\u260d\u2613\u2624-\u2653\u2669-\u26ff\u271d-\u2721\u2776-\u2793\u2921\u2922\u{1f100}-\u{1f1ac}\u{1f546}-\u{1f54f}\u{1f700}-\u{1f773}]/u,
  ],
  [
    'Milepost Symbols 2',
    /[\u2316-\u244a\u25a3-\u2609\u260e-\u2668\u267f-\u26a1\u26ac\u26bf-\u271c\u2722-\u27bf\u2800-\u28ff\u2b00-\u2bff\u4dc0-\u4dff\ufff9-\ufffb\u{10140}-\u{102fb}\u{10e60}-\u{10e7e}\u{1d2c0}-\u{1d378}]|(?!\p{Emoji})[\u{1f000}-\u{1fbf9}]/u,
  ],
  [
    'Milepost Math',
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges, not letters with their marks.
    /[\u0305\u0310-\u0312\u031a\u032d-\u0333\u033a\u033f\u1d46\u20d0-\u20e2\u20e4-\u22ff\u2310\u2319-\u23e7\u27c0-\u27ff\u2900-\u2aff\u2b0e-\u2b11\u2b30-\u2b4c\u2bfe\u{1d400}-\u{1eef1}]/u,
  ],
  // In the first plane, what can be a picture or a sign is a sign unless U+FE0F asks for the picture.
  [
    'Milepost Emoji',
    /\p{Emoji_Presentation}|\p{Regional_Indicator}|[\ufe0f\u20e3\u2139]|(?=[\u{1f000}-\u{1faff}])(?:\p{Emoji}|(?=\p{Extended_Pictographic})\p{Cn})/u,
  ],
];

/** East Asian punctuation and forms, box drawing, and signs that every East Asian font has and no other. */
const SIGNS =
  '\\u2500-\\u259f\\u26bd\\u26be\\u2e3a\\u2e3b\\u2ff0-\\u303f\\u3099-\\u318e\\u3190-\\u33ff\\ufb00-\\ufb04\\ufe10-\\ufe6b\\uff01-\\uffee\\u{1f170}\\u{1f171}\\u{1f17e}\\u{1f17f}\\u{1f18e}\\u{1f191}-\\u{1f19a}\\u{1f201}-\\u{1f251}';
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
 * The families that these texts are drawn with, in the order of the stack, Inter always among them. Neither the page nor the server
 * loads others: the East Asian and the emoji files have megabytes.
 *
 * @param lang BCP 47 language of the map, which decides who draws an ideograph.
 * @param face of the drawing, always among them, too.
 */
export function familiesNeeded(texts: Iterable<string>, lang?: string, face?: FontFace): FontFamily[] {
  const others = beyondInter(texts);
  const needed = new Set<FontFamily>([familyOfFace(face), 'Milepost Sans']);
  if (others.size === 0) return [...needed];
  needed.add('Milepost Boxes');
  const all = [...others].join('');
  for (const [family, pattern] of CHARACTERS) if (pattern.test(all)) needed.add(family);
  const families = eastAsianFamilies(lang);
  for (const character of all.match(EAST_ASIAN) ?? []) {
    for (const family of drawing(character, families)) needed.add(family);
  }
  return fontFamilies(lang, face).filter((family) => needed.has(family));
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
