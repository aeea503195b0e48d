import { type RefObject, useEffect, useRef } from 'react';

/**
 * Fills the screen with an element where that is allowed, and otherwise leaves it as large as the window. `left` is called
 * when somebody goes back to the window by the browser's own ways.
 */
export function useFullScreen(element: RefObject<HTMLElement | null>, left: () => void): void {
  const latest = useRef(left);
  useEffect(() => {
    latest.current = left;
  });
  useEffect(() => {
    const root = element.current;
    if (!root?.requestFullscreen) return;
    let isFull = false;
    let isOver = false;
    const changed = () => {
      const was = isFull;
      isFull = document.fullscreenElement === root;
      if (was && !isFull && !isOver) latest.current();
    };
    document.addEventListener('fullscreenchange', changed);
    root.requestFullscreen({ navigationUI: 'hide' }).then(
      () => {
        if (isOver && document.fullscreenElement === root) void document.exitFullscreen();
      },
      // Not allowed here: the window is large enough.
      () => undefined,
    );
    return () => {
      isOver = true;
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement === root) void document.exitFullscreen().catch(() => undefined);
    };
  }, [element]);
}
