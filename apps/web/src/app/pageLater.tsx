import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { loadOnce } from './loadOnce.ts';
import { PageLoading } from './PageLoading.tsx';

/** A page whose code comes by itself. */
export type LaterPage<Props> = ComponentType<Props> & {
  /** Fetches the code before it is needed. Never rejects: the page itself says what is missing. */
  preload(): void;
};

/**
 * A page whose code is fetched when it is shown, or before by `preload`. Code that doesn't come is thrown where the page is
 * drawn. React's own `lazy` shows what stands in for the page even if its code is here already, and then leaves that for 300 ms
 * so that nothing flickers; here the page stands as soon as it can.
 */
export function pageLater<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPage<Props> {
  const code = loadOnce(load);

  // biome-ignore lint/correctness/noComponentHookFactories: called at module level only, as React's lazy is
  function Page(props: Props) {
    const [missing, setMissing] = useState<unknown>();
    const Loaded = useSyncExternalStore(code.subscribe, code.loaded, code.loaded);
    useEffect(() => {
      if (!code.loaded()) code.fetch().catch(setMissing);
    }, []);
    if (missing) throw missing;
    return Loaded ? <Loaded {...props} /> : <PageLoading />;
  }
  return Object.assign(Page, { preload: () => void code.fetch().catch(() => undefined) });
}
