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

/**
 * A map as it is now, undefined when there is none. Mostly its JSON is stored as it is asked for; where edits came in
 * since, they are folded in first.
 */
export async function readStored(
  { database, gates }: Pick<Services, 'database' | 'gates'>,
  mapId: string,
): Promise<MapDocument | undefined> {
  const [row] = await database.sql.query<Row>(READ, [mapId]);
  if (!row || row.revision === row.stateRevision) return row;
  for (;;) {
    const compacted = await gates.compact(mapId);
    // One that was under way already may have begun before the edit that is asked for.
    if (!compacted || compacted.revision >= row.revision) return compacted;
  }
}
