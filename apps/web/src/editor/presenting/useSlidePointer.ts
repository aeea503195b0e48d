import { type PointerEvent, useRef } from 'react';

/** Px that a finger has to go to turn a page, and px that it may tremble when it taps. */
const SWIPE = { least: 40, tap: 10 } as const;

/**
 * What a pointer on a slide does: a click goes on; a finger swipes, or taps at the right to go on and at the left to go
 * back. A tap in the middle only brings the buttons.
 */
export function useSlidePointer(onStep: (by: 1 | -1) => void) {
  const pressed = useRef<{ readonly id: number; readonly x: number; readonly y: number }>(undefined);
  return {
    onPointerDown(event: PointerEvent) {
      // A second finger zooms, or means nothing.
      pressed.current =
        event.isPrimary && event.button === 0 ? { id: event.pointerId, x: event.clientX, y: event.clientY } : undefined;
    },
    onPointerCancel() {
      pressed.current = undefined;
    },
    onPointerUp(event: PointerEvent) {
      const from = pressed.current;
      pressed.current = undefined;
      if (from?.id !== event.pointerId) return;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y;
      const { left, width } = event.currentTarget.getBoundingClientRect();
      if (event.pointerType === 'mouse') {
        if (Math.hypot(dx, dy) <= SWIPE.tap) onStep(1);
      } else if (Math.abs(dx) >= SWIPE.least && Math.abs(dx) > Math.abs(dy)) {
        onStep(dx < 0 ? 1 : -1);
      } else if (Math.hypot(dx, dy) <= SWIPE.tap) {
        const share = (event.clientX - left) / width;
        if (share > 2 / 3) onStep(1);
        else if (share < 1 / 3) onStep(-1);
      }
    },
  };
}
