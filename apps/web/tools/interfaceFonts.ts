import { BUNDLED_FAMILIES, FONT_FAMILIES, type FontFamily, type FontFile, fontUrl } from '@milepost/drawing/fonts';
import type { Plugin } from 'vite';

/**
 * The characters for which the interface asks for a family: people's own words, in titles and on cards. Nothing is
 * fetched until such a character is on the page. Inter has no range: it is always wanted. A family that is not named here
 * is left out: Chinese words take Japanese forms, and what those lack comes from the system.
 */
const RANGES: Readonly<Partial<Record<FontFamily, string>>> = {
  'Milepost Arabic': 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC',
  'Milepost Hebrew': 'U+0590-05FF,U+FB1D-FB4F',
  'Milepost Thai': 'U+0E00-0E7F',
  'Milepost Devanagari': 'U+0900-097F,U+1CD0-1CF9,U+A8E0-A8FF',
  'Milepost Japanese': 'U+2E80-2FDF,U+3000-30FF,U+3190-319F,U+31F0-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF01-FFEF',
  'Milepost Korean': 'U+1100-11FF,U+3130-318F,U+A960-A97F,U+AC00-D7FF',
  'Milepost Emoji': 'U+200D,U+20E3,U+2600-27BF,U+2B50,U+2B55,U+FE0F,U+1F000-1FAFF,U+E0020-E007F',
};

const [inter] = FONT_FAMILIES;
/** The interface has no headlines as paper has, in 700, so that nobody waits for their font. */
const weightsOf = ({ weights }: FontFile) => weights.filter((weight) => weight !== 700);
const preloaded = BUNDLED_FAMILIES.filter(({ family }) => family === inter)
  .flatMap(({ files }) => files)
  .filter((file) => weightsOf(file).length > 0);

/**
 * Gives the interface the fonts that maps are drawn with, from the same addresses, so that each is fetched once. They are
 * declared as one family, which the browser composes by characters. It has a name of its own, because the drawing decides
 * by itself when the faces under their own names are complete. The declarations stand in the page itself: what they name
 * is served by the API and no part of the build.
 */
export function interfaceFonts(): Plugin {
  return {
    name: 'milepost-interface-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        ...preloaded.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: fontUrl(file, '/fonts/') },
          injectTo: 'head-prepend' as const,
        })),
        { tag: 'style', children: stylesheet(), injectTo: 'head' },
      ],
    },
  };
}

function stylesheet(): string {
  // Where ranges overlap the rule that comes last is asked first: Inter.
  return BUNDLED_FAMILIES.filter(({ family }) => family === inter || family in RANGES)
    .toReversed()
    .flatMap(({ family, files }) => {
      const range = RANGES[family] ? `unicode-range:${RANGES[family]};` : '';
      return files.flatMap((file) =>
        // Only faces of one and the same weight are composed, so one that serves both is declared for each.
        weightsOf(file).map(
          (weight) =>
            `@font-face{font-family:"Milepost Interface";font-weight:${weight};font-display:swap;${range}` +
            `src:url("${fontUrl(file, '/fonts/')}") format("woff2")}`,
        ),
      );
    })
    .join('\n');
}
