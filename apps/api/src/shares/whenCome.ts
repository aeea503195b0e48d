/** The longest that a timer takes (ms). */
const LONGEST = 2 ** 31 - 1;

/** Calls `act` when a time has come, never when there is none. Gives what ends the waiting. */
export function whenCome(time: Date | null, act: () => void): () => void {
  if (!time) return () => undefined;
  let timer: NodeJS.Timeout;
  const wait = () => {
    const left = time.getTime() - Date.now();
    timer = setTimeout(left > LONGEST ? wait : act, Math.min(Math.max(left, 0) + 1, LONGEST));
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
