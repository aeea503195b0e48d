/** Code that comes when it is asked for, once. */
export interface LoadOnce<Code> {
  /** The code; undefined until it is here. */
  loaded(): Code | undefined;
  /** Calls `listener` when it is; gives what ends this. */
  subscribe(listener: () => void): () => void;
  /** Asks for the code, again if it didn't come before. Rejects where it doesn't come. */
  fetch(): Promise<void>;
}

export function loadOnce<Code>(load: () => Promise<Code>): LoadOnce<Code> {
  let loaded: Code | undefined;
  let loading: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  return {
    loaded: () => loaded,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fetch() {
      loading ??= load().then(
        (code) => {
          loaded = code;
          for (const listener of listeners) listener();
        },
        (error) => {
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
}
