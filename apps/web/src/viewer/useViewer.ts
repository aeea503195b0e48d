import type { MapLayout, Theme } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { mapHead } from '../canvas/ground/mapHead.ts';
import { usePictures } from '../pictures/PicturesContext.ts';
import { type DrawOver, MapPainter } from './MapPainter.ts';
import { PanZoom } from './PanZoom.ts';

interface Viewer {
  /** The element that is moved and zoomed, and the canvas in it. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Moves the view; undefined before the elements are there. */
  readonly panZoom: PanZoom | undefined;
}

/** Shows a map on a canvas, and what `over` draws over it, as somebody moves and zooms it. */
export function useViewer(
  map: JourneyMap | undefined,
  layout: MapLayout | undefined,
  theme: Theme,
  over: DrawOver,
): Viewer {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pictures = usePictures();
  const [parts, setParts] = useState<{ panZoom: PanZoom; painter: MapPainter }>();

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!host.current || !canvas.current || !context) return;
    const panZoom = new PanZoom(host.current);
    const painter = new MapPainter(canvas.current, context, pictures, () => panZoom.refresh());
    setParts({ panZoom, painter });
    return () => {
      setParts(undefined);
      panZoom.destroy();
      painter.destroy();
    };
  }, [pictures]);

  useLayoutEffect(() => {
    if (!parts || !map || !layout) return;
    const { panZoom, painter } = parts;
    const head = mapHead(map, layout, theme);
    let frame = 0;
    const stopFollowing = panZoom.follow(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!canvas.current?.clientWidth) return;
        painter.show({ layout, head }, theme, panZoom.view, over, map.map.locale);
        canvas.current.dataset['shown'] = '';
      });
    });
    panZoom.setDrawing({ w: layout.width, h: layout.height - head.y, above: -head.y });
    return () => {
      stopFollowing();
      cancelAnimationFrame(frame);
    };
  }, [parts, map, layout, theme, over]);

  return { host, canvas, panZoom: parts?.panZoom };
}
