import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import type { MapSort } from '../api/maps.ts';

export const MAP_SORTS: readonly MapSort[] = ['updatedAt', 'createdAt', 'title'];

/** What is searched for and how maps are sorted: kept in the address, so that it can be shared and gone back to. */
export function useMapQuery(): {
  search: string;
  sort: MapSort;
  setSearch: (search: string) => void;
  setSort: (sort: MapSort) => void;
} {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('sort');
  const set = useCallback(
    (name: string, value: string) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return {
    search: (params.get('q') ?? '').trim(),
    sort: MAP_SORTS.find((sort) => sort === wanted) ?? 'updatedAt',
    setSearch: useCallback((search) => set('q', search.trim()), [set]),
    setSort: useCallback((sort) => set('sort', sort === 'updatedAt' ? '' : sort), [set]),
  };
}
