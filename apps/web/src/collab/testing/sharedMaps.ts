import type { JourneyMap } from '@milepost/schema';
import { encodeMap, readMap } from '@milepost/schema/collab';
import * as Y from 'yjs';
import type { EditedMap, EditMapOptions } from '../editMap.ts';
import { editMap } from '../editMap.ts';

/** One map as two people have it open, without a server between them. */
export interface SharedMaps {
  edit(options: EditMapOptions): EditedMap;
  /** The same map on the other side; what either changes is there after `exchange`. */
  editAsColleague(options: EditMapOptions): EditedMap;
  exchange(): void;
  /** What the document holds, read anew: what a reload would show. */
  stored(): JourneyMap;
}

export function shareMap(map: JourneyMap): SharedMaps {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  const seed = encodeMap(map);
  Y.applyUpdate(mine, seed);
  Y.applyUpdate(theirs, seed);
  return {
    edit: (options) => editMap(mine, options),
    editAsColleague: (options) => editMap(theirs, options),
    exchange() {
      const fromMine = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs));
      const fromTheirs = Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine));
      Y.applyUpdate(mine, fromTheirs, 'exchange');
      Y.applyUpdate(theirs, fromMine, 'exchange');
    },
    stored: () => readMap(mine),
  };
}
