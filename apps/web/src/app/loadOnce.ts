/** Code that comes when it is asked for, once. */
export interface LoadOnce<Code> {
  /** The code; undefined until it is here. */
  loaded(): Code | undefined;
  /** Asks for the code, again if it didn't come before. Rejects where it doesn't come. */
  fetch(): Promise<void>;
}

export function loadOnce<Code>(load: () => Promise<Code>): LoadOnce<Code> {
  let loaded: Code | undefined;
  let loading: Promise<void> | undefined;
  return {
    loaded: () => loaded,
    fetch() {
      loading ??= load().then(
        (code) => {
          loaded = code;
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
