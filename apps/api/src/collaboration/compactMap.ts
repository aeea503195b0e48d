import type { JourneyMap } from '@milepost/schema';
import { readMap } from '@milepost/schema/collab';
import * as Y from 'yjs';
import type { Sql } from '../database/sql.ts';
import type { StoredMap } from './mapLog.ts';
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
  UPDATE maps SET state = $2, state_revision = $3, document = $4, schema_version = $5,
    editors = ARRAY(SELECT DISTINCT unnest(editors || $6::text[]))
  WHERE id = $1`;

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
    const { logged, actorIds } = stored;
    if (logged.length === 0) return documentOf(stored);
    const { state, schemaVersion, ...folded } = fold(stored);
    await transaction.query(WRITE, [mapId, state, folded.revision, folded.document, schemaVersion, actorIds]);
    await transaction.query('DELETE FROM map_updates WHERE map_id = $1 AND revision = ANY($2::int[])', [mapId, logged]);
    return folded;
  });
}

/** The map's JSON as `compactMap` gives it, without writing anything: so a map in the trash is read, too. */
export async function readCompacted(sql: Sql, mapId: string, inTrash = false): Promise<MapDocument | undefined> {
  const stored = await loadMap(sql, mapId, inTrash);
  if (!stored || stored.logged.length === 0) return stored && documentOf(stored);
  const { title, revision, document } = fold(stored);
  return { title, revision, document };
}

function documentOf({ document, stateRevision }: StoredMap): MapDocument {
  const { map } = JSON.parse(document) as JourneyMap;
  return { title: map.title, revision: stateRevision, document };
}

function fold(stored: StoredMap): MapDocument & { state: Uint8Array; schemaVersion: number } {
  const doc = mapOfStored(stored);
  const map = readMap(doc);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return {
    title: map.map.title,
    revision: stored.logged.at(-1) ?? stored.stateRevision,
    document: JSON.stringify(map),
    state,
    schemaVersion: map.schemaVersion,
  };
}
