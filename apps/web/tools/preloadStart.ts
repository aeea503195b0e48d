import type { Plugin } from 'vite';
import { pieceOf, piecesFor } from './piecesFor.ts';

/**
 * Both pages get the words of the reader's language before the code that writes with them (`start.tsx`). Naming that code
 * in the page lets it come meanwhile, as if the page's first script had asked for it.
 */
export function preloadStart(): Plugin {
  return {
    name: 'milepost-preload-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename, bundle }) => {
        const start = filename.endsWith('share.html') ? 'src/share/start.tsx' : 'src/start.tsx';
        if (!bundle) return [];
        const { scripts, styles } = piecesFor(pieceOf(start, bundle), bundle, html);
        const link = (attrs: Record<string, string>) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: '' },
          injectTo: 'head' as const,
        });
        return [
          ...scripts.map((file) => link({ rel: 'modulepreload', href: `/${file}` })),
          ...styles.map((file) => link({ rel: 'preload', as: 'style', href: `/${file}` })),
        ];
      },
    },
  };
}
