import type { JourneyMap } from '@milepost/schema';
import { mirrorMap } from '@milepost/schema/collab';
import type { OpenMap } from './connection.ts';
import { type EditedMap, type EditMapOptions, editMap } from './editMap.ts';

/** The part of an open map that is edited. */
type Opened = Pick<OpenMap, 'doc' | 'takeIn' | 'status' | 'subscribe'>;

/**
 * Begins to edit a map that is open, or that is seen and will be.
 *
 * @param first the map as it was read before, of which is kept what is still the same
 */
export function editOpenMap(open: Opened, first: JourneyMap, options: EditMapOptions): EditedMap {
  if (open.status().map === 'open') return editMap(open.doc, options, mirrorMap(open.doc, undefined, first));
  return editSoon(open, first, options);
}

/** A map as it was first seen; and its document, which mostly holds just that, as soon as it is there. */
function editSoon(open: Opened, seen: JourneyMap, options: EditMapOptions): EditedMap {
  let edited: EditedMap | undefined;
  const stop = open.subscribe(() => {
    if (edited || open.status().map !== 'open') return;
    edited = editMap(open.doc, options, mirrorMap(open.doc, undefined, seen));
    if (edited.map !== seen) options.onChange(edited.map, 'others');
  });
  return {
    get map() {
      return edited?.map ?? seen;
    },
    isReady() {
      if (!edited) open.takeIn();
      return edited !== undefined;
    },
    apply: (changes) => edited?.apply(changes),
    endStep: () => edited?.endStep(),
    abandonStep: () => edited?.abandonStep(),
    canUndo: () => edited?.canUndo() ?? false,
    canRedo: () => edited?.canRedo() ?? false,
    undo: () => edited?.undo() ?? false,
    redo: () => edited?.redo() ?? false,
    destroy() {
      stop();
      edited?.destroy();
    },
  };
}
