import type { JourneyMap } from '@milepost/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbort } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import { readMap } from '../api/maps.ts';
import { showToast } from '../ui/toast.ts';
import { readVersion } from './api.ts';

/** `now`, or the id of a version. */
export type StateId = string;

interface States {
  /** What the map was or is; undefined while it is being fetched. */
  of(id: StateId | undefined): JourneyMap | undefined;
  /** Forgets what the map is now. */
  refresh(): void;
}

/** States of a map, fetched when they are wanted. A version stays what it is, and is fetched once. */
export function useStates(mapId: string, wanted: readonly (StateId | undefined)[]): States {
  const known = useRef(new Map<StateId, JourneyMap>());
  const [, setArrived] = useState(0);
  const key = [...new Set(wanted)].filter(Boolean).join(' ');
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks for what the map is now
  useEffect(() => {
    const asking = new AbortController();
    for (const id of key.split(' ')) {
      if (id === '' || known.current.has(id)) continue;
      const reading = id === 'now' ? readMap(mapId, asking.signal) : readVersion(mapId, id, asking.signal);
      reading.then(
        ({ document }) => {
          known.current.set(id, document);
          setArrived((count) => count + 1);
        },
        (error) => {
          if (!isAbort(error)) showToast({ tone: 'error', message: describeError(error) });
        },
      );
    }
    return () => asking.abort();
  }, [mapId, key, round]);

  const refresh = useCallback(() => {
    known.current.delete('now');
    setRound((before) => before + 1);
  }, []);
  return { of: (id) => (id === undefined ? undefined : known.current.get(id)), refresh };
}
