import type { Sql } from '../database/sql.ts';
import { MapGoneError, StaleRevisionError } from './gateErrors.ts';
import type { LogEntry } from './mapLog.ts';
import { appendUpdates, loadMap } from './mapLog.ts';

/**
 * Appends updates in their order, and gives the revision of the last.
 *
 * @throws MapGoneError, StaleRevisionError where they are for another revision than the map's, and the database's error
 */
export async function appendOrFail(
  sql: Sql,
  mapId: string,
  entries: readonly LogEntry[],
  ifRevision: number | null,
): Promise<number> {
  for (;;) {
    const revision = await appendUpdates(sql, mapId, entries, ifRevision);
    if (revision !== undefined) return revision;
    const stored = await loadMap(sql, mapId);
    if (!stored) throw new MapGoneError();
    if (ifRevision !== null && stored.revision !== ifRevision) throw new StaleRevisionError();
    // It was in the trash just then, and has come out of it.
  }
}
