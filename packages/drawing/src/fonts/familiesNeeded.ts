import { encodedCharacters, type NationalEncoding } from './encodedCharacters.ts';
import { type FontFace, familyOfFace } from './faces.ts';
import type { EastAsianFamily, FontFamily, Script } from './stack.ts';
import { eastAsianFamilies, fontFamilies, SCRIPTS } from './stack.ts';

/** Characters that Inter lacks, and those that are drawn as emoji although it has them. Nothing else is decided here. */
const NOT_INTER =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges, not letters with their marks.
  /[^\0-\u0148\u014a-\u01c3\u01c5-\u0254\u0256-\u027b\u027e-\u0284\u0286-\u0290\u0292-\u02a4\u02a6-\u0304\u0306-\u030a\u030c\u030f\u0313\u0315\u031b\u0323\u0326-\u0328\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03d7\u0400-\u0479\u0480-\u049d\u04a0-\u04ff\u0e3f\u1e00-\u1e9b\u1e9d-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe\u2000-\u200b\u2010-\u2027\u202f-\u2055\u2057\u205f\u2070\u2071\u2074-\u208e\u2090-\u209c\u20a0-\u20af\u20b1-\u20b5\u20b8-\u20ba\u20bc-\u20bf\u2100\u2101\u2103\u2105\u2106\u2109\u2113\u2116\u2117\u211e-\u2122\u2126\u212a\u212b\u212e\u2150-\u217f\u2189\u2190-\u2199\u21a9\u21aa\u21b0\u21b1\u21b3-\u21b5\u21ba\u21bb\u21d0\u21d2\u21d4\u21de\u21df\u21e4\u21e5\u21e7\u21ea\u2202\u2205\u2206\u220f\u2211\u2212\u221a\u221e\u222b\u2236\u2248\u2260\u2264\u2265\u2295-\u2298\u2303-\u2305\u2318\u2325-\u2327\u232b\u2380\u2387\u238b\u23ce\u23cf\u2423\u2460-\u2468\u24b6-\u24cf\u24ea\u25a0-\u25a2\u25aa\u25b2\u25b3\u25b6\u25b7\u25ba-\u25bd\u25c0\u25c1\u25c4-\u25c7\u25ca\u25cb\u25cf\u25e6\u25ef\u2600\u2605\u2606\u263c\u2661\u2665\u26a0\u2713\u2717\u2756\u2764\u2780-\u2788\u27f5-\u27fa\u2913\u2a38\u2b06\u2b12\u2b13\u2b24]/gu;

/** What a font has beside its script, where it is the first in the stack. */
const BESIDE_SCRIPT: Readonly<Partial<Record<Script, string>>> = {
  Arabic: '\\u030b\\u0312\\u0605\\u06dd\\u08e2\\u25cc\\u2e41\\ufd3e\\ufd3f',
  Thai: '\\u0331',
  Devanagari: '\\u0953\\u0954\\u1cd0-\\u1cf9',
  Gurmukhi: '\\u262c',
  Ethiopic: '\\u030e\\u22ee',
  Tibetan: '\\u0fd5-\\u0fd8\\u2638',
};

/** Made when a text first needs another font than Inter: to look up which characters a script has takes browsers long. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

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
const characters = once((): readonly (readonly [FontFamily, RegExp])[] => [
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
]);

/** East Asian punctuation and forms, box drawing, and signs that every East Asian font has and no other. */
const SIGNS =
  '\\u2500-\\u259f\\u26bd\\u26be\\u2e3a\\u2e3b\\u2ff0-\\u303f\\u3099-\\u318e\\u3190-\\u33ff\\ufb00-\\ufb04\\ufe10-\\ufe6b\\uff01-\\uffee\\u{1f170}\\u{1f171}\\u{1f17e}\\u{1f17f}\\u{1f18e}\\u{1f191}-\\u{1f19a}\\u{1f201}-\\u{1f251}';
const JAPANESE = `\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}${SIGNS}`;
const kanaAndSigns = once(() => new RegExp(`[${JAPANESE}]`, 'u'));
const eastAsian = once(() => new RegExp(`[\\p{Script=Han}\\p{Script=Hangul}${JAPANESE}]`, 'gu'));
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
  const others = new Set<string>();
  for (const text of texts) {
    for (const character of text.match(NOT_INTER) ?? []) others.add(character);
  }
  const needed = new Set<FontFamily>([familyOfFace(face), 'Milepost Sans']);
  if (others.size === 0) return [...needed];
  needed.add('Milepost Boxes');
  const all = [...others].join('');
  for (const [family, pattern] of characters()) if (pattern.test(all)) needed.add(family);
  const families = eastAsianFamilies(lang);
  for (const character of all.match(eastAsian()) ?? []) {
    for (const family of drawing(character, families)) needed.add(family);
  }
  return fontFamilies(lang, face).filter((family) => needed.has(family));
}

/** Who may draw a character: the first that has it for certain, and those before it, which may have it, too. */
function drawing(character: string, families: readonly EastAsianFamily[]): readonly EastAsianFamily[] {
  if (SYLLABLES.test(character)) return ['Milepost Korean'];
  if (kanaAndSigns().test(character)) return families.slice(0, 1);
  const certain = families.findIndex(
    (family) =>
      encodedCharacters(ENCODINGS[family]).has(character) &&
      !(family === 'Milepost Korean' && NOT_KOREAN.test(character)),
  );
  return certain < 0 ? families : families.slice(0, certain + 1);
}
