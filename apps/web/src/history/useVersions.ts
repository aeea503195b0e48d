import type { VersionSummary } from '@milepost/schema/http';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbort } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import { showToast } from '../ui/toast.ts';
import { listVersions } from './api.ts';

export interface VersionList {
  /** Newest first; undefined until the first answer. */
  readonly items: readonly VersionSummary[] | undefined;
  /** Whether whoever sits here may name versions and bring them back. */
  readonly mayKeep: boolean;
  readonly hasMore: boolean;
  readonly error: unknown;
  reload(): Promise<void>;
  more(): Promise<void>;
}

/** The versions of a map, page by page. */
export function useVersions(mapId: string): VersionList {
  const [items, setItems] = useState<readonly VersionSummary[]>();
  const [cursor, setCursor] = useState<string | null>(null);
  const [mayKeep, setMayKeep] = useState(false);
  const [error, setError] = useState<unknown>();

  const loads = useRef(0);
  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const page = await listVersions(mapId, {}, signal);
        loads.current++;
        setItems(page.items);
        setCursor(page.nextCursor);
        setMayKeep(page.mayKeep);
        setError(undefined);
      } catch (failure) {
        if (!isAbort(failure)) setError(failure);
      }
    },
    [mapId],
  );
  useEffect(() => {
    const asking = new AbortController();
    void load(asking.signal);
    return () => asking.abort();
  }, [load]);

  const isAsking = useRef(false);
  const more = async () => {
    if (cursor === null || isAsking.current) return;
    isAsking.current = true;
    const asOf = loads.current;
    try {
      const page = await listVersions(mapId, { cursor });
      // After the list was read anew, this page is not the next one.
      if (asOf !== loads.current) return;
      setItems((before = []) => [...before, ...page.items]);
      setCursor(page.nextCursor);
    } catch (failure) {
      showToast({ tone: 'error', message: describeError(failure) });
    } finally {
      isAsking.current = false;
    }
  };
  return { items, mayKeep, hasMore: cursor !== null, error, reload: load, more };
}
