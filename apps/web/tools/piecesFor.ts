import type { Rollup } from 'vite';

/** What a piece of the build needs before it runs, itself included: file names, without those that a page names already. */
export interface Pieces {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export function piecesFor(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle, html: string): Pieces {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (each: Rollup.OutputAsset | Rollup.OutputChunk | undefined) => {
    if (each?.type !== 'chunk' || scripts.has(each.fileName)) return;
    scripts.add(each.fileName);
    for (const style of each.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const name of each.imports) add(bundle[name]);
  };
  add(chunk);
  const isNew = (fileName: string) => !html.includes(`/${fileName}"`);
  return { scripts: [...scripts].filter(isNew), styles: [...styles].filter(isNew) };
}

/** The piece of the build that a source file is the door to. */
export function pieceOf(source: string, bundle: Rollup.OutputBundle | undefined): Rollup.OutputChunk {
  const found = Object.values(bundle ?? {}).find(
    (each) => each.type === 'chunk' && each.facadeModuleId?.replaceAll('\\', '/').endsWith(source),
  );
  if (found?.type !== 'chunk') throw new Error(`${source} is not a piece of its own`);
  return found;
}
