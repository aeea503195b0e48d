import type { JourneyMap } from '@milepost/schema';
import { readMap } from '@milepost/schema/collab';
import * as Y from 'yjs';
import type { Sql } from '../database/sql.ts';
import { loadMap } from './mapLog.ts';
import { mapOfStored } from './mapOfStored.ts';

/** A map's JSON, and the revision that it shows. */
export interface MapDocument {
  title: string;
  revision: number;
  /** The map as JSON text. */
  document: string;
}

const WRITE = `
  UPDATE maps SET state = $2, state_revision = $3, document = $4, schema_version = $5 WHERE id = $1`;

/**
 * Folds the log of a map into its state, and gives the map's JSON as it is then; undefined when the map is gone. What is
 * folded comes from the tables alone, never from a document in memory, and exactly the rows that were read are deleted:
 * an update that is appended meanwhile stays in the log.
 */
export function compactMap(sql: Sql, mapId: string): Promise<MapDocument | undefined> {
  return sql.transaction(async (transaction) => {
    // One compaction of a map at a time, without keeping anybody from appending.
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [mapId]);
    const stored = await loadMap(transaction, mapId);
    if (!stored) return undefined;
    const { stateRevision, logged } = stored;
    const revision = logged.at(-1);
    if (revision === undefined) {
      const { map } = JSON.parse(stored.document) as JourneyMap;
      return { title: map.title, revision: stateRevision, document: stored.document };
    }

    const doc = mapOfStored(stored);
    const map = readMap(doc);
    const document = JSON.stringify(map);
    const state = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    await transaction.query(WRITE, [mapId, state, revision, document, map.schemaVersion]);
    await transaction.query('DELETE FROM map_updates WHERE map_id = $1 AND revision = ANY($2::int[])', [mapId, logged]);
    return { title: map.map.title, revision, document };
  });
}
