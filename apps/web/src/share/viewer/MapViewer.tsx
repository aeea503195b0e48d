import type { MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useMemo, useState } from 'react';
import { useMapTheme } from '../../canvas/ThemeContext.tsx';
import { messages } from '../../i18n/shareMessages.ts';
import type { PanZoom } from '../../viewer/PanZoom.ts';
import { useViewer } from '../../viewer/useViewer.ts';
import type { View } from '../../viewer/view.ts';
import { ZoomButtons } from '../../viewer/ZoomButtons.tsx';
import type { Difference } from '../seen/fingerprints.ts';
import { boxOfCard, cardAt } from './cardAt.ts';
import styles from './MapViewer.module.css';

type DrawNews = typeof import('./drawNews.ts').drawNews;

interface MapViewerProps {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly isHidden: boolean;
  /** Whether a wheel over the map moves it even before somebody has turned to it. */
  readonly takesWheel: boolean;
  readonly news: Difference;
  /** The card that is looked at. */
  readonly current: string | undefined;
  /** A card, or the ground between cards, was pressed. */
  readonly onPress: (cardId: string | undefined) => void;
  /** Gives what moves the view, and the element that others may lay something over. */
  readonly onReady: (view: ViewOfMap | undefined) => void;
}

export interface ViewOfMap {
  readonly panZoom: PanZoom;
  readonly element: HTMLElement;
}

/** A map as a picture that is moved and zoomed. What it shows stands in words in the table beside it. */
export function MapViewer(props: MapViewerProps) {
  const { map, layout, isHidden, takesWheel, news, current, onPress, onReady } = props;
  const theme = useMapTheme(map.map.theme);
  const { added, changed } = news;
  const marks = useMemo(() => {
    const ids = new Set([...added, ...changed, ...(current === undefined ? [] : [current])]);
    return [...ids].flatMap((id) => {
      const box = boxOfCard(layout, id);
      return box ? [{ ...box, isCurrent: id === current }] : [];
    });
  }, [layout, added, changed, current]);
  const [drawNews, setDrawNews] = useState<DrawNews>();
  const isMarked = marks.length > 0;
  useEffect(() => {
    // Few come again and find something new. Without its code the map is shown as it is.
    if (isMarked) import('./drawNews.ts').then((loaded) => setDrawNews(() => loaded.drawNews)).catch(() => {});
  }, [isMarked]);
  const over = useMemo(
    () => (context: CanvasRenderingContext2D, view: View) => drawNews?.(context, marks, theme, view),
    [drawNews, marks, theme],
  );
  const { host, canvas, panZoom } = useViewer(map, layout, theme, over);

  useEffect(() => {
    if (panZoom && host.current) onReady({ panZoom, element: host.current });
    return () => onReady(undefined);
  }, [panZoom, host, onReady]);

  useEffect(() => {
    if (!panZoom) return;
    panZoom.takesWheel = takesWheel;
    panZoom.onTap = (point) => onPress(cardAt(layout, panZoom.toDrawing(point)));
  }, [panZoom, layout, takesWheel, onPress]);

  // Where somebody looks isn't changed by what others do meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another card is looked at
  useEffect(() => {
    const box = current === undefined ? undefined : boxOfCard(layout, current);
    if (box) panZoom?.lookAt(box);
  }, [panZoom, current]);

  return (
    <div className={styles.viewer} hidden={isHidden}>
      <div
        ref={host}
        className={styles.ground}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and zoomed by keys
        tabIndex={0}
        role="group"
        aria-label={messages.view.label}
        aria-describedby="view-hint"
      >
        <div className={styles.picture} aria-hidden="true">
          <canvas ref={canvas} className={styles.canvas} />
        </div>
      </div>
      <p id="view-hint" hidden>
        {messages.view.hint}
      </p>
      {panZoom ? <ZoomButtons panZoom={panZoom} text={messages.view} /> : null}
    </div>
  );
}
