import { type RefObject, useEffect } from 'react';
import { useEditor } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { FIRST_ZOOM } from '../viewport/zooms.ts';
import { isLarge, seesAll } from './fitOverview.ts';
import { keepOverview, overviewWasOpen } from './keptOverview.ts';

/**
 * Has the overview as it was left on this device. Until somebody opens or closes it, it is there for a large map as long as
 * some of that is out of sight; but it doesn't go from under a pointer, nor with the focus.
 */
export function useOpening(overview: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const canvas = useCanvas();

  useEffect(() => {
    if (!canvas) return;
    const kept = overviewWasOpen();
    // What a screen shows of the map when it opens: a map that mostly fits there is seen better without.
    const screen = { width: window.innerWidth / FIRST_ZOOM.least, height: window.innerHeight / FIRST_ZOOM.least };
    const isOfUse = isLarge(editor.state.layout, screen);
    let isChosen = kept !== undefined;
    let isChoosing = true;
    const set = (overviewOpen: boolean) => {
      isChoosing = false;
      editor.set({ overviewOpen });
      isChoosing = true;
    };
    const stopKeeping = editor.store.subscribe(({ overviewOpen }, before) => {
      if (!isChoosing || overviewOpen === before.overviewOpen) return;
      isChosen = true;
      keepOverview(overviewOpen);
    });
    set(kept ?? false);
    const stopLooking = canvas.onViewport(() => {
      if (isChosen || !isOfUse) return;
      const { overviewOpen, layout } = editor.state;
      const isNeeded = !seesAll(layout, canvas.inSight, overviewOpen);
      if (isNeeded === overviewOpen) return;
      if (isNeeded || !overview.current?.matches(':hover, :focus-within')) set(isNeeded);
    });
    return () => {
      stopKeeping();
      stopLooking();
    };
  }, [editor, canvas, overview]);
}
