import { darkTheme } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useMemo } from 'react';
import { useMapTheme } from '../canvas/ThemeContext.tsx';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { Spinner } from '../ui/Spinner.tsx';
import { useLayout } from '../viewer/useLayout.ts';
import { useViewer } from '../viewer/useViewer.ts';
import type { View } from '../viewer/view.ts';
import { ZoomButtons } from '../viewer/ZoomButtons.tsx';
import { MARK_KINDS, type MarkedRecord } from './comparison.ts';
import { drawMarks } from './drawMarks.ts';
import styles from './MapView.module.css';
import { MarkSymbol } from './MarkSymbol.tsx';
import { marksOf } from './marksOf.ts';

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
  const layout = useLayout(map, undefined);
  const marks = useMemo(() => (layout ? marksOf(layout, records) : []), [layout, records]);
  const over = useMemo(() => {
    const look = { isDark: theme === darkTheme, ground: theme.canvas, chosen: sought?.id };
    return (context: CanvasRenderingContext2D, view: View) => drawMarks(context, marks, view, look);
  }, [theme, marks, sought]);
  const { host, canvas, panZoom } = useViewer(map, layout, theme, over);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time something is sought
  useEffect(() => {
    const mark = marks.find(({ id }) => id === sought?.id);
    if (mark) panZoom?.lookAt(mark.box);
  }, [panZoom, sought]);

  const shown = MARK_KINDS.map((kind) => ({ kind, count: records.filter((each) => each.kind === kind).length }));

  return (
    <div className={styles.view} style={{ '--ground': theme.canvas }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by the arrow keys */}
      <div ref={host} className={styles.frame} role="img" aria-label={label} tabIndex={0}>
        <canvas ref={canvas} className={styles.canvas} />
      </div>
      {layout ? null : (
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
      {panZoom ? <ZoomButtons panZoom={panZoom} text={text} /> : null}
    </div>
  );
}
