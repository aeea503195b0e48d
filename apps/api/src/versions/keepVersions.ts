import type { Activities } from '../activity/activities.ts';
import type { Logger } from '../logger.ts';
import type { Versions } from './versions.ts';

/** How often (ms) it is looked which maps need a version. */
const EVERY = 60_000;

/** After so many looks (a day) old versions are let go. */
const LOOKS_A_DAY = (24 * 60 * 60_000) / EVERY;

/** How long (ms) it is told what happened to a map. */
const REMEMBERED = 365 * 24 * 60 * 60_000;

/**
 * Makes versions of maps that were edited, and lets old ones go, from now on. Several servers on one database may do so
 * at once. Gives the function that stops it and waits for what is under way.
 */
export function keepVersions(versions: Versions, activities: Activities, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  let looks = 0;
  let working: Promise<void> | undefined;
  const look = async () => {
    try {
      await versions.keepDue(new Date(), stopping.signal);
      if (looks++ % LOOKS_A_DAY !== 0) return;
      await versions.thinAll(new Date(), stopping.signal);
      await activities.forget(new Date(Date.now() - REMEMBERED));
    } catch (error) {
      log.error({ err: error }, 'versions could not be kept');
    }
  };
  const timer = setInterval(() => {
    working ??= look().finally(() => {
      working = undefined;
    });
  }, EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await working;
  };
}
