import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { messages } from '../i18n/messages.ts';
import { showToast } from '../ui/toast.ts';
import { loadOnce } from './loadOnce.ts';

/** A part of a page whose code comes by itself. */
export type LaterPart<Props> = ComponentType<Props> & {
  /** Fetches the code before it is needed. Never rejects: whoever needs the part then is told. */
  preload(): Promise<void>;
};

/**
 * A part of a page whose code is fetched when the part is shown, or before by `preload`. React's own `lazy` takes the
 * whole page down when the code doesn't come, as it does without a connection, and never asks for it again. Here the rest
 * of the page goes on, the person is told, a dialog counts as closed (`onClose`), and it is tried again when the part is
 * shown again, or there is a network again.
 */
export function loadedLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): LaterPart<Props> {
  const code = loadOnce(load);

  // biome-ignore lint/correctness/noComponentHookFactories: called at module level only, as React's lazy is
  function Part(props: Props) {
    // Also where the code comes between the drawing and the effect.
    const Loaded = useSyncExternalStore(code.subscribe, code.loaded, code.loaded);
    // biome-ignore lint/correctness/useExhaustiveDependencies: once each time the part is shown
    useEffect(() => {
      if (code.loaded()) return;
      const shown = new AbortController();
      const fetchShown = async () => {
        try {
          await code.fetch();
        } catch {
          if (shown.signal.aborted) return;
          showToast({ message: messages.app.partMissing, tone: 'error' });
          window.addEventListener('online', fetchShown, { once: true, signal: shown.signal });
          if ('onClose' in props && typeof props.onClose === 'function') props.onClose();
        }
      };
      void fetchShown();
      return () => shown.abort();
    }, []);
    return Loaded ? <Loaded {...props} /> : placeholder;
  }
  return Object.assign(Part, { preload: () => code.fetch().catch(() => undefined) });
}
