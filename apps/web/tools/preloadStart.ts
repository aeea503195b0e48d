import type { Plugin } from 'vite';

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
        const chunk = Object.values(bundle ?? {}).find(
          (each) => each.type === 'chunk' && each.facadeModuleId?.replaceAll('\\', '/').endsWith(start),
        );
        if (chunk?.type !== 'chunk') throw new Error(`${start} is not a piece of its own`);
        const files = [chunk.fileName, ...chunk.imports].filter((file) => !html.includes(`/${file}"`));
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: '', href: `/${file}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
