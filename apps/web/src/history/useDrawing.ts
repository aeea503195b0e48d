import { drawMap, layoutMap, type MapLayout, measureWithCanvas, type Op, type Theme } from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useMemo, useRef, useState } from 'react';

export interface MapDrawing {
  readonly layout: MapLayout;
  readonly ops: readonly Op[];
  readonly lang: string | undefined;
}

/** A map laid out and drawn as in the editor; the one before while fonts come. Undefined before the first. */
export function useDrawing(map: JourneyMap | undefined, theme: Theme): MapDrawing | undefined {
  const [measured, setMeasured] = useState<{ map: JourneyMap; layout: MapLayout }>();
  const previous = useRef<MapLayout>(undefined);
  useEffect(() => {
    if (!map) return;
    let wanted = true;
    const show = () => {
      const ruler = document.createElement('canvas').getContext('2d');
      if (!wanted || !ruler) return;
      const measure = previous.current?.madeWith.measure ?? measureWithCanvas(ruler);
      previous.current = layoutMap(map, {}, measure, previous.current);
      setMeasured({ map, layout: previous.current });
    };
    // Without a font it is drawn with another one, which is better than not at all.
    loadBrowserFonts([JSON.stringify(map)]).then((arrived) => {
      if (arrived) previous.current = undefined;
      show();
    }, show);
    return () => {
      wanted = false;
    };
  }, [map]);

  return useMemo(() => {
    if (!measured) return undefined;
    const { layout } = measured;
    return { layout, ops: drawMap(layout, theme).ops, lang: measured.map.map.locale };
  }, [measured, theme]);
}
