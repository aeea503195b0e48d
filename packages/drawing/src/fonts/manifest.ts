import { type FontFamily, type FontWeight, SCRIPTS } from './stack.ts';

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

/** The file of one weight; `style` is the name that its package has for it. */
function fileOf(name: string, fileName: string, style: string, weights: readonly FontWeight[]): FontFile {
  const source = `@expo-google-fonts/${name}/${style}/${fileName}_${style}.ttf`;
  return { name: `${name}-${weights[0]}`, weights, source };
}

function twoWeights(family: FontFamily, name: string, fileName: string): BundledFamily {
  return {
    family,
    files: [fileOf(name, fileName, '400Regular', [400]), fileOf(name, fileName, '600SemiBold', [600, 700])],
  };
}

/** A family that comes in one weight, which serves as all. */
function oneWeight(family: FontFamily, name: string, fileName: string): BundledFamily {
  return { family, files: [fileOf(name, fileName, '400Regular', [400, 600, 700])] };
}

/**
 * The bundled fonts. To add a script that Noto Sans has: add its `@expo-google-fonts` package to package.json and its name
 * to `SCRIPTS`; a test tells what `familiesNeeded` has to know about it besides.
 */
export const BUNDLED_FAMILIES: readonly BundledFamily[] = [
  {
    family: 'Milepost Sans',
    files: [
      fileOf('inter', 'Inter', '400Regular', [400]),
      fileOf('inter', 'Inter', '600SemiBold', [600]),
      { name: 'inter-700', weights: [700], source: 'inter-ui/display/InterDisplay-Bold.woff2' },
    ],
  },
  twoWeights('Milepost Source Serif', 'source-serif-4', 'SourceSerif4'),
  twoWeights('Milepost Open Sans', 'open-sans', 'OpenSans'),
  twoWeights('Milepost Manrope', 'manrope', 'Manrope'),
  ...SCRIPTS.map((script) => {
    // Noto has no sans for Tibetan.
    const style = script === 'Tibetan' ? 'Serif' : 'Sans';
    return twoWeights(`Milepost ${script}`, `noto-${style}-${script}`.toLowerCase(), `Noto${style}${script}`);
  }),
  twoWeights('Milepost Symbols', 'noto-sans-symbols', 'NotoSansSymbols'),
  oneWeight('Milepost Symbols 2', 'noto-sans-symbols-2', 'NotoSansSymbols2'),
  oneWeight('Milepost Math', 'noto-sans-math', 'NotoSansMath'),
  twoWeights('Milepost Japanese', 'noto-sans-jp', 'NotoSansJP'),
  twoWeights('Milepost Simplified', 'noto-sans-sc', 'NotoSansSC'),
  twoWeights('Milepost Traditional', 'noto-sans-tc', 'NotoSansTC'),
  twoWeights('Milepost Korean', 'noto-sans-kr', 'NotoSansKR'),
  oneWeight('Milepost Emoji', 'noto-color-emoji', 'NotoColorEmoji'),
  {
    family: 'Milepost Boxes',
    files: [
      { name: 'boxes-400', weights: [400] },
      { name: 'boxes-600', weights: [600, 700] },
    ],
  },
];

/**
 * Part of every font's address, so that a page never keeps an older font than the server draws with: the two would
 * break lines differently. The font build says what to write here when its output changes.
 */
export const FONTS_REVISION = 'fbcbe60d';
