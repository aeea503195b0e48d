import type { MapSummary } from '@milepost/schema/http';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { ApiError, isAbort } from '../api/ApiError.ts';
import type { MapSort } from '../api/maps.ts';
import { listMaps } from '../api/maps.ts';

const PAGE = 24;
/** The most that the server gives at once. */
const LARGEST_PAGE = 100;

export interface MapListQuery {
  readonly search: string;
  readonly sort: MapSort;
  readonly trash: boolean;
  /** Only those of one workspace. */
  readonly workspaceId: string | undefined;
}

interface State {
  readonly items: readonly MapSummary[];
  /** The query that `items` answer; undefined before the first answer. */
  readonly query: MapListQuery | undefined;
  readonly nextCursor: string | null;
  readonly loading: 'all' | 'more' | null;
  readonly error: unknown;
  /** Which of the two `error` is about. */
  readonly failed: 'all' | 'more' | null;
}

type Action =
  | { type: 'start'; what: 'all' | 'more' }
  | { type: 'loaded'; query: MapListQuery; items: readonly MapSummary[]; nextCursor: string | null; append: boolean }
  | { type: 'failed'; what: 'all' | 'more'; error: unknown }
  | { type: 'patch'; id: string; fields: Partial<MapSummary> }
  | { type: 'remove'; id: string };

const start: State = { items: [], query: undefined, nextCursor: null, loading: 'all', error: undefined, failed: null };

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'start':
      return { ...state, loading: action.what };
    case 'loaded': {
      const known = new Set(action.append ? state.items.map(({ id }) => id) : []);
      return {
        items: action.append ? [...state.items, ...action.items.filter(({ id }) => !known.has(id))] : action.items,
        query: action.query,
        nextCursor: action.nextCursor,
        loading: null,
        error: undefined,
        failed: null,
      };
    }
    case 'failed':
      return { ...state, loading: null, error: action.error, failed: action.what };
    case 'patch':
      return {
        ...state,
        items: state.items.map((item) => (item.id === action.id ? { ...item, ...action.fields } : item)),
      };
    case 'remove':
      return { ...state, items: state.items.filter((item) => item.id !== action.id) };
  }
}

export interface MapList extends State {
  /** Gets the next page, if there is one and none is on its way. */
  readonly loadMore: () => void;
  /** Gets anew what is in sight, which stays there meanwhile. */
  readonly reload: () => Promise<void>;
  /** Shows a change before the server confirms it. */
  readonly patch: (id: string, fields: Partial<MapSummary>) => void;
  readonly remove: (id: string) => void;
}

/**
 * The maps that answer a query, page after page. A new query calls off the one before; what was found stays in sight
 * until the answer is there. While the server can't be reached it is asked again every few seconds.
 */
export function useMapList({ search, sort, trash, workspaceId }: MapListQuery): MapList {
  const [state, dispatch] = useReducer(reduce, start);
  const running = useRef<AbortController>(undefined);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const load = useCallback(
    async (what: 'all' | 'more') => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const { items, nextCursor } = latest.current;
      dispatch({ type: 'start', what });
      try {
        const page = await listMaps(
          {
            search,
            sort,
            trash,
            workspaceId,
            ...(what === 'more'
              ? { limit: PAGE, cursor: nextCursor ?? undefined }
              : { limit: Math.min(LARGEST_PAGE, Math.max(PAGE, items.length)) }),
          },
          own.signal,
        );
        if (own.signal.aborted) return;
        dispatch({ type: 'loaded', query: { search, sort, trash, workspaceId }, ...page, append: what === 'more' });
      } catch (error) {
        if (!isAbort(error)) dispatch({ type: 'failed', what, error });
      }
    },
    [search, sort, trash, workspaceId],
  );

  useEffect(() => {
    void load('all');
    return () => running.current?.abort();
  }, [load]);

  // Someone who comes back to this window sees what happened to the maps in another one.
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible' && latest.current.loading === null) void load('all');
    };
    const listening = new AbortController();
    document.addEventListener('visibilitychange', refresh, listening);
    window.addEventListener('online', refresh, listening);
    return () => listening.abort();
  }, [load]);

  const unreachable = state.failed === 'all' && state.error instanceof ApiError && state.error.kind === 'unreachable';
  useEffect(() => {
    if (!unreachable) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && latest.current.loading === null) void load('all');
    }, 4000);
    return () => clearInterval(timer);
  }, [unreachable, load]);

  return {
    ...state,
    loadMore: useCallback(() => {
      if (latest.current.loading === null && latest.current.nextCursor !== null) void load('more');
    }, [load]),
    reload: useCallback(() => load('all'), [load]),
    patch: useCallback((id, fields) => dispatch({ type: 'patch', id, fields }), []),
    remove: useCallback((id) => dispatch({ type: 'remove', id }), []),
  };
}
