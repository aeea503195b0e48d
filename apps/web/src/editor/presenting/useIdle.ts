import { type RefObject, useEffect, useState } from 'react';

/** How long (ms) nothing has to move. */
const REST = 2_500;

/** Whether no pointer has moved over an element for a while. */
export function useIdle(element: RefObject<HTMLElement | null>): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const root = element.current;
    if (!root) return;
    let timer = window.setTimeout(() => setIdle(true), REST);
    const moved = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), REST);
    };
    root.addEventListener('pointermove', moved);
    root.addEventListener('pointerdown', moved);
    return () => {
      clearTimeout(timer);
      root.removeEventListener('pointermove', moved);
      root.removeEventListener('pointerdown', moved);
    };
  }, [element]);
  return isIdle;
}
