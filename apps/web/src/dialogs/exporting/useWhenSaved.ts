import { useEffect, useState } from 'react';

/** Whether the server has the newest state of a map: waits once, when the dialog opens. */
export function useWhenSaved(whenSaved: (() => Promise<void>) | undefined): 'waiting' | 'saved' | 'failed' {
  const [state, setState] = useState<'waiting' | 'saved' | 'failed'>(whenSaved ? 'waiting' : 'saved');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the promise is asked for once, on opening.
  useEffect(() => {
    let current = true;
    whenSaved?.().then(
      () => current && setState('saved'),
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, []);
  return state;
}
