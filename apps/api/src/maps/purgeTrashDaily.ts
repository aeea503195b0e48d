import type { Logger } from '../logger.ts';
import type { MapsRepository } from './maps.repository.ts';

/** How long (ms) maps stay in the trash. */
export const TRASH_KEPT = 30 * 24 * 60 * 60_000;

const DAY = 24 * 60 * 60_000;

/** Deletes what has been in the trash for 30 days, now and every day. Gives the function that stops it. */
export function purgeTrashDaily(maps: MapsRepository, log: Logger): () => void {
  const purge = () => {
    maps.purgeTrash(new Date(Date.now() - TRASH_KEPT)).then(
      (count) => count > 0 && log.info({ count }, 'maps left the trash for ever'),
      (error) => log.error({ err: error }, 'the trash could not be emptied'),
    );
  };
  purge();
  const timer = setInterval(purge, DAY);
  timer.unref();
  return () => clearInterval(timer);
}
