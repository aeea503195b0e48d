/** How long (ms) it takes to go most of a way. */
const TIME = 70;

/** The part of what is left of a way that is gone in so many ms: at first fast, then slowly, however often it is looked. */
export function partOfWay(ms: number): number {
  return 1 - Math.exp(-ms / TIME);
}

/** Whether people would rather not see things glide. */
export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
