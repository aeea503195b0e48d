import { useCallback, useEffect, useState } from 'react';
import { isAbort } from '../api/ApiError.ts';

interface Loaded<Value> {
  /** Undefined until the first answer. */
  readonly value: Value | undefined;
  readonly error: unknown;
  /** Asks again; what is there stays meanwhile. */
  reload(): void;
}

/** What the server answers to `load`, asked when the component appears. `load` has to stay the same. */
export function useLoaded<Value>(load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    const asking = new AbortController();
    load(asking.signal).then(
      (loaded) => {
        setValue(loaded);
        setError(undefined);
      },
      (failure) => {
        if (!isAbort(failure)) setError(failure);
      },
    );
    return () => asking.abort();
  }, [load, round]);
  return { value, error, reload: useCallback(() => setRound((before) => before + 1), []) };
}
