import type { Assets } from './assets/assets.ts';
import type { Sql } from './database/sql.ts';
import type { Logger } from './logger.ts';
import type { MapsRepository } from './maps/maps.repository.ts';

/** How long (ms) maps stay in the trash. */
const TRASH_KEPT = 30 * 24 * 60 * 60_000;

const DAY = 24 * 60 * 60_000;

/** Tables whose rows are of no use after a time that they hold. */
const EXPIRING = ['invitations', 'sessions', 'verifications'] as const;

interface Purged {
  maps: Pick<MapsRepository, 'purgeTrash'>;
  assets: Pick<Assets, 'sweep'>;
  sql: Sql;
  log: Logger;
}

/**
 * Deletes, now and every day, what has been in the trash for 30 days, invitations, sessions and proofs that have run out, and
 * files of pictures that no map has any more. Several servers on one database may do so at once. Gives the function that stops it and waits for what is under way.
 */
export function purgeDaily({ maps, assets, sql, log }: Purged): () => Promise<void> {
  const purge = async (what: string, work: () => Promise<number>) => {
    try {
      const count = await work();
      if (count > 0) log.info({ what, count }, 'deleted for ever');
    } catch (error) {
      log.error({ err: error, what }, 'what is over could not be deleted');
    }
  };
  const purgeAll = async () => {
    await purge('trash', () => maps.purgeTrash(new Date(Date.now() - TRASH_KEPT)));
    for (const table of EXPIRING) await purge(table, () => deleteExpired(sql, table));
    await purge('files of pictures', () => assets.sweep());
  };
  let working = purgeAll();
  const timer = setInterval(() => {
    working = working.then(purgeAll);
  }, DAY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}

/** Leaves alone what another server is deleting. */
async function deleteExpired(sql: Sql, table: (typeof EXPIRING)[number]): Promise<number> {
  const rows = await sql.query(
    `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE expires_at <= now() FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
  );
  return rows.length;
}
