import type { TouchEvent } from 'react';

/** Lets fingers on what lies over the map move and zoom it as they do elsewhere. A tap stays where it was. */
export function forwardTouch({ type, currentTarget, nativeEvent }: TouchEvent): void {
  const pane = currentTarget.closest('[data-canvas]')?.querySelector('.react-flow__renderer');
  const { touches, changedTouches } = nativeEvent;
  pane?.dispatchEvent(
    new window.TouchEvent(type, { touches: [...touches], changedTouches: [...changedTouches], cancelable: true }),
  );
}
