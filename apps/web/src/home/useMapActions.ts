import type { MapSummary } from '@milepost/schema/http';
import type { RefObject } from 'react';
import { useMemo, useRef, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { duplicateMap, renameMap, restoreMap, trashMap } from '../api/maps.ts';
import { MAIN } from '../app/usePage.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { showToast } from '../ui/toast.ts';
import type { MapActions } from './mapActions.ts';
import type { MapList } from './useMapList.ts';

const titleOf = (map: MapSummary) => map.title || homeMessages.home.untitled;
const fail = (error: unknown) => showToast({ message: describeError(error), tone: 'error' });

/** Brings the focus to a map's card once it is drawn; without one, to the page. */
function focusCard(grid: RefObject<HTMLElement | null>, id: string | undefined): void {
  requestAnimationFrame(() => {
    const card = id && grid.current?.querySelector(`[data-map="${CSS.escape(id)}"] a`);
    (card instanceof HTMLElement ? card : document.getElementById(MAIN))?.focus();
  });
}

/**
 * Renames, duplicates and deletes maps of the list. What is certain to be wanted shows at once; when the server refuses,
 * the list goes back to what is true and a message says why. The focus never gets lost with a card.
 */
export function useMapActions(
  list: MapList,
  grid: RefObject<HTMLUListElement | null>,
  onExport: (map: MapSummary) => void,
  onShare: (map: MapSummary) => void,
): { actions: MapActions; renamingId: string | undefined; undoTrash: () => void } {
  const [renamingId, setRenamingId] = useState<string>();
  const { items, reload, patch, remove } = list;
  const trashed = useRef<MapSummary[]>([]);

  return useMemo(() => {
    const bringBack = async (map: MapSummary) => {
      trashed.current = trashed.current.filter(({ id }) => id !== map.id);
      try {
        await restoreMap(map.id);
        await reload();
        focusCard(grid, map.id);
        showToast({ message: homeMessages.home.restored(titleOf(map)) });
      } catch (error) {
        fail(error);
      }
    };

    const actions: MapActions = {
      startRename: (map) => setRenamingId(map.id),

      finishRename: async (map, title) => {
        setRenamingId(undefined);
        focusCard(grid, map.id);
        if (title === undefined) return;
        patch(map.id, { title });
        try {
          await renameMap(map.id, title);
        } catch (error) {
          patch(map.id, { title: map.title });
          fail(error);
          return;
        }
        await reload();
      },

      duplicate: async (map) => {
        try {
          const copy = await duplicateMap(map.id);
          await reload();
          focusCard(grid, copy.id);
          showToast({ message: homeMessages.home.duplicated(titleOf(map)) });
        } catch (error) {
          fail(error);
        }
      },

      export: onExport,

      share: onShare,

      trash: async (map) => {
        const at = items.findIndex(({ id }) => id === map.id);
        remove(map.id);
        focusCard(grid, (items[at + 1] ?? items[at - 1])?.id);
        try {
          await trashMap(map.id);
        } catch (error) {
          fail(error);
          await reload();
          focusCard(grid, map.id);
          return;
        }
        trashed.current.push(map);
        showToast({
          message: homeMessages.home.trashed(titleOf(map)),
          action: { label: homeMessages.home.undo, run: () => void bringBack(map) },
        });
      },
    };

    return {
      actions,
      renamingId,
      undoTrash: () => {
        const last = trashed.current.at(-1);
        if (last) void bringBack(last);
      },
    };
  }, [items, reload, patch, remove, grid, onExport, onShare, renamingId]);
}
