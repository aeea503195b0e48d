/** What becomes of a pressed pointer. All positions are read from the events. */
export interface Tracking {
  /** Px that the pointer has to move for a press to become a drag. 4 when absent. */
  readonly threshold?: number;
  /** It became a drag. */
  onStart?(event: PointerEvent): void;
  onMove?(event: PointerEvent): void;
  /** A drag ended with the pointer let go. */
  onDrop?(event: PointerEvent): void;
  /** A drag was given up: Escape, a second finger, or the system took the pointer. */
  onCancel?(): void;
  /** The pointer was let go where it was pressed. */
  onClick?(event: PointerEvent): void;
  /** A finger stayed where it was for half a second and was lifted. Nothing else happens with this press then. */
  onHold?(event: PointerEvent): void;
}

const HOLD = 500;

/** Follows a pressed pointer until it is let go, wherever it goes meanwhile. Returns how to give up. */
export function trackPointer(down: PointerEvent, tracking: Tracking): () => void {
  const { pointerId, clientX, clientY, pointerType } = down;
  const threshold = tracking.threshold ?? 4;
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  let dragging = false;
  let hold = 0;
  let held = false;

  const end = () => {
    clearTimeout(hold);
    listening.abort();
  };
  const cancel = () => {
    end();
    held = false;
    if (dragging) tracking.onCancel?.();
  };

  const canHold = tracking.onHold !== undefined && pointerType === 'touch';
  if (canHold) {
    hold = window.setTimeout(() => {
      held = !dragging;
      if (held) navigator.vibrate?.(10);
    }, HOLD);
    // The click that some browsers make of a long press would close what it opened.
    window.addEventListener('touchend', (event) => held && event.cancelable && event.preventDefault(), {
      capture: true,
      passive: false,
      once: true,
    });
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== pointerId || held) return;
      if (!dragging) {
        if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < threshold) return;
        dragging = true;
        clearTimeout(hold);
        tracking.onStart?.(event);
      }
      tracking.onMove?.(event);
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== pointerId) return;
      end();
      held ||= canHold && !dragging && event.timeStamp - down.timeStamp > HOLD;
      // A menu opened before the finger is lifted would be closed by that; so it opens after.
      if (held) setTimeout(() => tracking.onHold?.(down));
      else if (dragging) tracking.onDrop?.(event);
      else tracking.onClick?.(event);
    },
    options,
  );
  // Two fingers zoom, whatever the first was about to do.
  if (pointerType === 'touch') {
    window.addEventListener('pointerdown', (other) => other.pointerType === 'touch' && cancel(), options);
  }
  window.addEventListener('pointercancel', (event) => event.pointerId === pointerId && cancel(), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !dragging) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    },
    options,
  );
  // A drag begun with the mouse doesn't mark text, and its end is no click on what lies beneath.
  window.addEventListener('selectstart', (event) => dragging && event.preventDefault(), options);
  return cancel;
}
