import type { JourneyMap } from '@milepost/schema';
import { useEffect, useState } from 'react';
import { isAbort } from '../../api/ApiError.ts';
import { readMap } from '../../api/maps.ts';

export interface ServerMap {
  readonly document: JourneyMap | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * The map as the server has it, from which it draws exports.
 *
 * @param ready false while the server doesn't have the newest state yet
 */
export function useServerMap(mapId: string, ready: boolean): ServerMap {
  const [document, setDocument] = useState<JourneyMap>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again.
  useEffect(() => {
    if (!ready) return;
    const asking = new AbortController();
    setError(undefined);
    readMap(mapId, asking.signal).then(
      (map) => setDocument(map.document),
      (reason: unknown) => {
        if (!isAbort(reason)) setError(reason);
      },
    );
    return () => asking.abort();
  }, [mapId, ready, attempt]);

  return { document, error, retry: () => setAttempt((before) => before + 1) };
}
