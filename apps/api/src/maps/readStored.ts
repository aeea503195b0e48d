import type { MapDocument } from '../collaboration/compactMap.ts';
import type { Services } from '../services.ts';

interface Row {
  title: string;
  revision: number;
  stateRevision: number;
  document: string;
}

const READ = `
  SELECT title, revision, state_revision AS "stateRevision", document
  FROM maps WHERE id = $1 AND deleted_at IS NULL`;

type Sources = Pick<Services, 'database' | 'gates' | 'recent'>;

/**
 * A map as it is now, undefined when there is none. Mostly its JSON is stored as it is asked for; where edits came in
 * since, they are folded in first.
 */
export async function readStored(sources: Sources, mapId: string): Promise<MapDocument | undefined> {
  const known = sources.recent.get(mapId);
  if (known) return known;
  const reading = sources.recent.begin(mapId);
  let map: MapDocument | undefined;
  try {
    map = await readFromDatabase(sources, mapId);
    return map;
  } finally {
    sources.recent.end(reading, map);
  }
}

async function readFromDatabase({ database, gates }: Sources, mapId: string): Promise<MapDocument | undefined> {
  const [row] = await database.sql.query<Row>(READ, [mapId]);
  if (!row || row.revision === row.stateRevision) return row;
  for (;;) {
    const compacted = await gates.compact(mapId);
    // One that was under way already may have begun before the edit that is asked for.
    if (!compacted || compacted.revision >= row.revision) return compacted;
  }
}
