import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to what has this `ref` when whatever had it went with a change of `list`; not when that is read first. */
export function useFocusWhenLost<Target extends HTMLElement>(list: unknown): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const before = useRef(list);
  useEffect(() => {
    if (before.current !== undefined && document.activeElement === document.body) {
      target.current?.focus({ preventScroll: true });
    }
    before.current = list;
  }, [list]);
  return target;
}
