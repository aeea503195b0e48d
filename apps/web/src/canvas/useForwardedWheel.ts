import { type RefObject, useEffect } from 'react';

/**
 * Lets the wheel scroll and zoom the canvas over what lies on it, too. Not by React's `onWheel`: that is told too late to
 * keep the browser from zooming the page as well.
 */
export function useForwardedWheel(over: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = over.current;
    if (!element) return;
    const forward = (event: WheelEvent) => {
      event.preventDefault();
      const pane = element.closest('[data-canvas]')?.querySelector('.react-flow__renderer');
      pane?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element.addEventListener('wheel', forward, { passive: false });
    return () => element.removeEventListener('wheel', forward);
  }, [over]);
}
