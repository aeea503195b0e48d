import type { Viewport } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useEditor } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { MAX_ZOOM, MIN_ZOOM } from './zooms.ts';

const KEY = 'milepost:view:';

/** The part of the map that was in sight when it was left on this device; else its beginning, large enough to read. */
export function useKeptViewport(mapId: string): Viewport {
  const editor = useEditor();
  const controller = useCanvas();
  const kept = useMemo(() => read(mapId), [mapId]);

  useEffect(() => {
    if (!controller) return;
    if (!kept || !controller.showsMap(kept)) controller.goTo(controller.firstViewport());
    let timer = 0;
    const stop = controller.onViewport((x, y, zoom) => {
      const rounded = Math.round(zoom * 100) / 100;
      if (rounded !== editor.state.zoom) editor.set({ zoom: rounded });
      clearTimeout(timer);
      timer = window.setTimeout(() => write(mapId, { x, y, zoom }), 400);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, controller, kept, mapId]);

  return kept ?? { x: 12, y: 12, zoom: 1 };
}

function read(mapId: string): Viewport | undefined {
  try {
    const { x, y, zoom } = JSON.parse(localStorage.getItem(KEY + mapId) ?? '{}');
    const usable = [x, y, zoom].every((value) => Number.isFinite(value)) && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM;
    return usable ? { x, y, zoom } : undefined;
  } catch {
    return undefined;
  }
}

function write(mapId: string, viewport: Viewport): void {
  try {
    localStorage.setItem(KEY + mapId, JSON.stringify(viewport));
  } catch {
    // Without storage the map opens at its beginning.
  }
}
