interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** How long (ms) a glide takes. */
const DURATION = 160;

/**
 * Shows a viewport turning into another, a frame at a time; at once for those who want less motion. Returns how to stop.
 * The zoom goes in even steps of its logarithm, so that what is in the middle of both stays still.
 */
export function glide(from: Viewport, to: Viewport, show: (viewport: Viewport) => void): () => void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    show(to);
    return () => {};
  }
  const began = performance.now();
  let frame = 0;
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - began) / DURATION));
    show(share === 1 ? to : between(from, to, 1 - (1 - share) ** 3));
    if (share < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

function between(from: Viewport, to: Viewport, share: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  // The translation goes with the zoom, so that the path of each point is straight.
  const part = to.zoom === from.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, zoom };
}
