import type { Plugin } from 'vite';
import { pieceOf, piecesFor } from './piecesFor.ts';

/**
 * Makes `map.html`, the page that the server gives at the address of a map: `index.html` with the editor's code named in
 * it, so that it comes at once, rather than when the page's first script has found out that it is needed.
 */
export function mapPage(): Plugin {
  return {
    name: 'milepost-map-page',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('There is no page to open maps in');
        const html = String(page.source);
        const { scripts, styles } = piecesFor(pieceOf('/editor/EditorPage.tsx', bundle), bundle, html);
        const links = [
          ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
          ...styles.map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
        ];
        const source = html.replace('</head>', `${links.map((link) => `  ${link}\n`).join('')}  </head>`);
        this.emitFile({ type: 'asset', fileName: 'map.html', source });
      },
    },
  };
}
