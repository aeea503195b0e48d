import type { MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useRef, useState } from 'react';
import { useMapTheme } from '../../canvas/ThemeContext.tsx';
import { messages } from '../../i18n/shareMessages.ts';
import type { Difference } from '../seen/fingerprints.ts';
import { boxOfCard, cardAt } from './cardAt.ts';
import { MapPainter } from './MapPainter.ts';
import styles from './MapViewer.module.css';
import { PanZoom } from './PanZoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

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
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [parts, setParts] = useState<{ panZoom: PanZoom; painter: MapPainter }>();
  const theme = useMapTheme(map.map.theme);
  const lang = map.map.locale;

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!host.current || !canvas.current || !context) return;
    const panZoom = new PanZoom(host.current);
    const painter = new MapPainter(canvas.current, context, () => panZoom.refresh());
    setParts({ panZoom, painter });
    onReady({ panZoom, element: host.current });
    return () => {
      onReady(undefined);
      setParts(undefined);
      panZoom.destroy();
      painter.destroy();
    };
  }, [onReady]);

  useEffect(() => {
    if (!parts) return;
    const { panZoom, painter } = parts;
    const ids = new Set([...news.added, ...news.changed, ...(current === undefined ? [] : [current])]);
    const marks = [...ids].flatMap((id) => {
      const box = boxOfCard(layout, id);
      return box ? [{ ...box, isCurrent: id === current }] : [];
    });
    let frame = 0;
    const stopFollowing = panZoom.follow(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!canvas.current?.clientWidth) return;
        painter.show(layout, theme, panZoom.view, marks, lang);
        canvas.current.dataset['shown'] = '';
      });
    });
    panZoom.setDrawing({ w: layout.width, h: layout.height });
    return () => {
      stopFollowing();
      cancelAnimationFrame(frame);
    };
  }, [parts, layout, theme, lang, news.added, news.changed, current]);

  useEffect(() => {
    if (!parts) return;
    const { panZoom } = parts;
    panZoom.takesWheel = takesWheel;
    panZoom.onTap = (point) => onPress(cardAt(layout, panZoom.toDrawing(point)));
  }, [parts, layout, takesWheel, onPress]);

  // Where somebody looks isn't changed by what others do meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another card is looked at
  useEffect(() => {
    const box = current === undefined ? undefined : boxOfCard(layout, current);
    if (box) parts?.panZoom.lookAt(box);
  }, [parts, current]);

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
      {parts ? <ZoomButtons panZoom={parts.panZoom} /> : null}
    </div>
  );
}
