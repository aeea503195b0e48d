/** The longest (ms) that something waits for an idle moment. */
const LONGEST = 500;

/** Does something once the page has nothing better to do. Gives what cancels it. */
export function whenIdle(act: () => void): () => void {
  // Safari has no notion of idleness.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, LONGEST / 2);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: LONGEST });
  return () => cancelIdleCallback(handle);
}
