import type { MapReader } from '@milepost/schema/http';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OpenMap } from '../../collab/connection.ts';
import { CommentsApi } from '../../comments/api.ts';
import type { Commenting } from '../../comments/commenting.ts';
import { Threads, type ThreadsState } from '../../comments/Threads.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { useGuest } from '../../store/GuestContext.tsx';
import { onReconnect } from './onReconnect.ts';

/** The threads of an open map, kept up to date by what the server says of them live, and what may be done with them. */
export function useMapThreads(
  mapId: string,
  open: OpenMap,
): { api: CommentsApi; commenting: Commenting; state: ThreadsState } {
  const guest = useGuest();
  const base = guest?.base ?? `/api/maps/${encodeURIComponent(mapId)}`;
  const [api, threads] = useMemo(() => {
    const made = new CommentsApi(base);
    return [made, new Threads(made)] as const;
  }, [base]);
  const state = useSyncExternalStore(threads.subscribe, threads.current);
  const isGuest = guest !== undefined;
  const readers = useReaders(api, !isGuest);

  useEffect(() => {
    void threads.load();
    const stopHearing = open.onNews((news) => {
      if (news.type !== 'thread') return;
      if (news.threadId) void threads.refresh(news.threadId);
      else void threads.load();
    });
    const stopFollowing = onReconnect(open, () => void threads.load());
    return () => {
      stopHearing();
      stopFollowing();
    };
  }, [open, threads]);

  const commenting = useMemo(
    () => ({ threads, mayComment: isGuest || readers !== undefined, isGuest, readers: readers ?? [] }),
    [threads, readers, isGuest],
  );
  return { api, commenting, state };
}

/** Whom comments can call by name; undefined for those who may not comment, or were not to `ask`. */
function useReaders(api: CommentsApi, ask: boolean): readonly MapReader[] | undefined {
  const [readers, setReaders] = useState<readonly MapReader[]>();
  // Who may edit may comment: with one right, the other has changed.
  const mayEdit = useEditorState((state) => state.mayEdit);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another right is another answer
  useEffect(() => {
    if (!ask) return;
    const asking = new AbortController();
    api.readers(asking.signal).then(setReaders, () => {
      if (!asking.signal.aborted) setReaders(undefined);
    });
    return () => asking.abort();
  }, [api, ask, mayEdit]);
  return readers;
}
