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
): { api: CommentsApi; commenting: Commenting; mayComment: boolean | undefined; state: ThreadsState } {
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

  const mayComment = isGuest || (readers && readers !== 'none');
  const commenting = useMemo(
    () => ({ threads, mayComment: mayComment === true, isGuest, readers: readers === 'none' ? [] : (readers ?? []) }),
    [threads, readers, mayComment, isGuest],
  );
  return { api, commenting, mayComment, state };
}

/** Whom comments can call by name; none for those who may not comment; undefined before it is known, or not to `ask`. */
function useReaders(api: CommentsApi, ask: boolean): readonly MapReader[] | 'none' | undefined {
  const [readers, setReaders] = useState<readonly MapReader[] | 'none'>();
  // Who may edit may comment: with one right, the other has changed.
  const mayEdit = useEditorState((state) => state.mayEdit);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another right is another answer
  useEffect(() => {
    if (!ask) return;
    const asking = new AbortController();
    api.readers(asking.signal).then(setReaders, () => {
      if (!asking.signal.aborted) setReaders('none');
    });
    return () => asking.abort();
  }, [api, ask, mayEdit]);
  return readers;
}
