import { BUNDLED_FAMILIES, FONT_FAMILIES, fontUrl } from '@milepost/drawing/fonts';
import type { Plugin } from 'vite';

const request = 'virtual:inter.css';
const resolved = `\0${request}`;

/** The first of the stack: Inter, under the name that the drawing has for its own build of it. */
const family = FONT_FAMILIES[0];
const files = BUNDLED_FAMILIES.filter((bundled) => bundled.family === family).flatMap((bundled) => bundled.files);

/**
 * Gives the interface the same Inter that maps are drawn with, from the same address, so that it is fetched once:
 * `import 'virtual:inter.css'` declares it, and the page starts loading it before the stylesheet asks for it.
 */
export function interFontFace(): Plugin {
  return {
    name: 'milepost-inter-font-face',
    resolveId: (id) => (id === request ? resolved : undefined),
    load: (id) =>
      id === resolved
        ? files
            .map(
              (file) =>
                `@font-face{font-family:"${family}";font-style:normal;font-weight:${file.weights.join(' ')};font-display:swap;` +
                `src:url("${fontUrl(file, '/fonts/')}") format("woff2")}`,
            )
            .join('\n')
        : undefined,
    transformIndexHtml: () =>
      files.map((file) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: fontUrl(file, '/fonts/') },
        injectTo: 'head',
      })),
  };
}
