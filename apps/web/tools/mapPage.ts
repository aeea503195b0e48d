import type { Plugin } from 'vite';

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
        const editor = Object.values(bundle).find(
          (each) =>
            each.type === 'chunk' && each.facadeModuleId?.replaceAll('\\', '/').endsWith('/editor/EditorPage.tsx'),
        );
        if (page?.type !== 'asset' || editor?.type !== 'chunk') throw new Error('There is no page to open maps in');
        const html = String(page.source);
        const scripts = new Set<string>();
        const styles = new Set<string>();
        const add = (fileName: string) => {
          const chunk = bundle[fileName];
          if (chunk?.type !== 'chunk' || scripts.has(fileName)) return;
          scripts.add(fileName);
          for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
          for (const each of chunk.imports) add(each);
        };
        add(editor.fileName);
        const isNew = (fileName: string) => !html.includes(`/${fileName}"`);
        const links = [
          ...[...scripts].filter(isNew).map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
          ...[...styles].filter(isNew).map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
        ];
        const source = html.replace('</head>', `${links.map((link) => `  ${link}\n`).join('')}  </head>`);
        this.emitFile({ type: 'asset', fileName: 'map.html', source });
      },
    },
  };
}
