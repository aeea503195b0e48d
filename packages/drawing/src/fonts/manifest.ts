import type { FontFamily, FontWeight } from './stack.ts';

/** One bundled font file, named without its extension: `.ttf` is what the server draws with, `.woff2` what the page loads. */
export interface FontFile {
  readonly name: string;
  /** Weights that this file draws. */
  readonly weights: readonly FontWeight[];
  /** Where it comes from: a file of an npm package, as a module specifier. The font build draws what has none. */
  readonly source?: string;
}

export interface BundledFamily {
  readonly family: FontFamily;
  readonly files: readonly FontFile[];
}

function twoWeights(family: FontFamily, name: string, fileName: string): BundledFamily {
  const source = (style: string) => `@expo-google-fonts/${name}/${style}/${fileName}_${style}.ttf`;
  return {
    family,
    files: [
      { name: `${name}-400`, weights: [400], source: source('400Regular') },
      { name: `${name}-600`, weights: [600], source: source('600SemiBold') },
    ],
  };
}

/**
 * The bundled fonts. To add a script: add its `@expo-google-fonts` package to package.json, its family to
 * `FONT_FAMILIES`, a line here and a line in `familiesNeeded`.
 */
export const BUNDLED_FAMILIES: readonly BundledFamily[] = [
  twoWeights('Milepost Sans', 'inter', 'Inter'),
  twoWeights('Milepost Arabic', 'noto-sans-arabic', 'NotoSansArabic'),
  twoWeights('Milepost Hebrew', 'noto-sans-hebrew', 'NotoSansHebrew'),
  twoWeights('Milepost Thai', 'noto-sans-thai', 'NotoSansThai'),
  twoWeights('Milepost Devanagari', 'noto-sans-devanagari', 'NotoSansDevanagari'),
  twoWeights('Milepost Japanese', 'noto-sans-jp', 'NotoSansJP'),
  twoWeights('Milepost Simplified', 'noto-sans-sc', 'NotoSansSC'),
  twoWeights('Milepost Traditional', 'noto-sans-tc', 'NotoSansTC'),
  twoWeights('Milepost Korean', 'noto-sans-kr', 'NotoSansKR'),
  {
    family: 'Milepost Emoji',
    files: [
      {
        name: 'noto-color-emoji',
        weights: [400, 600],
        source: '@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf',
      },
    ],
  },
  {
    family: 'Milepost Boxes',
    files: [
      { name: 'boxes-400', weights: [400] },
      { name: 'boxes-600', weights: [600] },
    ],
  },
];

/**
 * Part of every font's address, so that a page never keeps an older font than the server draws with: the two would
 * break lines differently. The font build says what to write here when its output changes.
 */
export const FONTS_REVISION = 'cef36c08';
