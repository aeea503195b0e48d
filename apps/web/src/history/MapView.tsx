import { darkTheme } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FarPainter, type FarView } from '../canvas/ground/FarPainter.ts';
import { useMapTheme } from '../canvas/ThemeContext.tsx';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { MARK_KINDS, type MarkedRecord } from './comparison.ts';
import { drawMarks } from './drawMarks.ts';
import styles from './MapView.module.css';
import { MarkSymbol } from './MarkSymbol.tsx';
import { marksOf } from './marksOf.ts';
import { useDrawing } from './useDrawing.ts';
import { usePanning } from './usePanning.ts';
import { fitView, viewOf, zoomAt } from './viewport.ts';

/** A part of the map to be brought into sight. A new object brings it there again. */
export interface Sought {
  readonly id: string;
}

interface MapViewProps {
  readonly map: JourneyMap | undefined;
  /** What is marked. */
  readonly records: readonly MarkedRecord[];
  readonly sought: Sought | undefined;
  /** What it shows, in words. */
  readonly label: string;
}

/** A map to look at: drawn as in the editor, moved and zoomed, and never changed. */
export function MapView({ map, records, sought, label }: MapViewProps) {
  const theme = useMapTheme(map?.map.theme);
  const drawing = useDrawing(map, theme);
  const marks = useMemo(() => (drawing ? marksOf(drawing.layout, records) : []), [drawing, records]);
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<FarPainter>(undefined);
  const view = useRef<FarView>(undefined);
  const show = useRef<() => void>(() => undefined);
  const [percent, setPercent] = useState(100);

  const change = useCallback((next: (view: FarView) => FarView) => {
    if (!view.current) return;
    view.current = next(view.current);
    show.current();
  }, []);
  usePanning(frame, change);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || !drawing) return;
    const { layout, ops, lang } = drawing;
    const paint = () => {
      if (element.clientWidth === 0) return;
      view.current ??= fitView({ w: element.clientWidth, h: element.clientHeight }, layout);
      painter.current ??= new FarPainter(element, context, () => show.current());
      painter.current.show(ops, view.current, lang);
      const look = { isDark: theme === darkTheme, ground: theme.canvas, chosen: sought?.id };
      drawMarks(context, marks, view.current, look);
      setPercent(Math.round(view.current.zoom * 100));
    };
    show.current = paint;
    painter.current?.forget();
    paint();
    const resized = new ResizeObserver(paint);
    resized.observe(element);
    return () => resized.disconnect();
  }, [drawing, marks, theme, sought]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time something is sought
  useEffect(() => {
    const element = canvas.current;
    const mark = marks.find(({ id }) => id === sought?.id);
    if (!element || !mark) return;
    change(({ zoom }) => viewOf({ w: element.clientWidth, h: element.clientHeight }, mark.box, zoom));
  }, [sought]);

  const zoomBy = (factor: number) => {
    const { clientWidth = 0, clientHeight = 0 } = canvas.current ?? {};
    change((now) => zoomAt(now, factor, { x: clientWidth / 2, y: clientHeight / 2 }));
  };
  const fit = () => {
    const element = canvas.current;
    if (element && drawing) {
      change(() => fitView({ w: element.clientWidth, h: element.clientHeight }, drawing.layout));
    }
  };
  const shown = MARK_KINDS.map((kind) => ({ kind, count: records.filter((each) => each.kind === kind).length }));

  return (
    <div className={styles.view} style={{ '--ground': theme.canvas }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by the arrow keys */}
      <div ref={frame} className={styles.frame} role="img" aria-label={label} tabIndex={0}>
        <canvas ref={canvas} className={styles.canvas} />
      </div>
      {drawing ? null : (
        <div className={styles.loading}>
          <Spinner size={28} label={text.loading} />
        </div>
      )}
      {records.length > 0 ? (
        <ul className={styles.legend} aria-label={text.legend}>
          {shown.map(({ kind, count }) =>
            count > 0 ? (
              <li key={kind}>
                <MarkSymbol kind={kind} />
                {text.marks[kind]}
                <span className={styles.count}>{count}</span>
              </li>
            ) : null,
          )}
        </ul>
      ) : null}
      <div className={styles.zoom}>
        <IconButton size="small" label={text.zoomOut} icon={<Minus />} onClick={() => zoomBy(0.8)} />
        <span className={styles.percent}>{text.percent(percent)}</span>
        <IconButton size="small" label={text.zoomIn} icon={<Plus />} onClick={() => zoomBy(1.25)} />
        <IconButton size="small" label={text.fit} icon={<Maximize />} onClick={fit} />
      </div>
    </div>
  );
}
