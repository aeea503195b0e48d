import type { WheelEvent } from 'react';

/** Lets the wheel scroll and zoom the canvas over what lies on it, too. */
export function forwardWheel(event: WheelEvent): void {
  const pane = event.currentTarget.closest('[data-canvas]')?.querySelector('.react-flow__renderer');
  pane?.dispatchEvent(new window.WheelEvent('wheel', event.nativeEvent));
}
