import type { JourneyMap } from '@milepost/schema';
import { readMap } from '@milepost/schema/collab';
import type * as Y from 'yjs';

/** The map that an open document holds now, without following it. */
export function readOpenMap(doc: Y.Doc): JourneyMap {
  return readMap(doc);
}
