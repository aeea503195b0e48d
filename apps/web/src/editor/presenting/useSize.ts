import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Screen } from './stageSlides.ts';

/** The size of an element in whole px, as it is now; undefined before it is there. */
export function useSize(element: RefObject<HTMLElement | null>): Screen | undefined {
  const [size, setSize] = useState<Screen>();
  useLayoutEffect(() => {
    const root = element.current;
    if (!root) return;
    const measure = () => {
      const { clientWidth: w, clientHeight: h } = root;
      setSize((before) => (before?.w === w && before.h === h ? before : { w, h }));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(root);
    return () => resized.disconnect();
  }, [element]);
  return size;
}
