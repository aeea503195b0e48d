import type { Brand, JourneyMap } from '@milepost/schema';
import { useEffect, useState } from 'react';
import { isAbort } from '../../api/ApiError.ts';
import { readMap, readMapBrand } from '../../api/maps.ts';

export interface ServerMap {
  readonly document: JourneyMap | undefined;
  /** That of the map's workspace, where it has one. */
  readonly brand: Brand | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * The map as the server has it, from which it draws exports.
 *
 * @param ready false while the server doesn't have the newest state yet
 */
export function useServerMap(mapId: string, ready: boolean): ServerMap {
  const [read, setRead] = useState<Pick<ServerMap, 'document' | 'brand'>>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again.
  useEffect(() => {
    if (!ready) return;
    const asking = new AbortController();
    setError(undefined);
    Promise.all([readMap(mapId, asking.signal), readMapBrand(mapId, asking.signal)]).then(
      ([{ document }, brand]) => setRead({ document, brand }),
      (reason: unknown) => {
        if (!isAbort(reason)) setError(reason);
      },
    );
    return () => asking.abort();
  }, [mapId, ready, attempt]);

  return { document: read?.document, brand: read?.brand, error, retry: () => setAttempt((before) => before + 1) };
}
