import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ThemeContext, useMapTheme } from '../canvas/ThemeContext.tsx';
import { useKeptFocus } from '../canvas/viewport/useKeptFocus.ts';
import { type Grid, gridOf } from '../editor/grid/gridOf.ts';
import { messages } from '../i18n/tableMessages.ts';
import { useEditor, useEditorState } from '../store/EditorContext.tsx';
import { NO_VIEW } from '../store/surroundings.ts';
import { type Column, columnsOf } from './columnsOf.ts';
import { LaneRows } from './LaneRows.tsx';
import styles from './MapTable.module.css';
import { NearnessContext } from './NearnessContext.tsx';
import { look, newNearness } from './nearness.ts';
import { TableController } from './TableController.ts';
import { TableHead } from './TableHead.tsx';
import { useTablePointer } from './useTablePointer.ts';

const NARROW = window.matchMedia('(max-width: 720px)');

function watchWidth(listener: () => void): () => void {
  NARROW.addEventListener('change', listener);
  return () => NARROW.removeEventListener('change', listener);
}

/** The map as a table, to read and to work on: stages and steps across, lanes down, a list of cards in each cell. */
export function MapTable({ children }: { readonly children?: ReactNode }) {
  const editor = useEditor();
  const title = useEditorState(({ map }) => map.map.title);
  const lang = useEditorState(({ map }) => map.map.locale ?? 'en');
  const theme = useMapTheme(useEditorState(({ map }) => map.map.theme));
  const grid = useEditorState(({ map }) => gridOf(map));
  const columns = useColumns(grid);
  const isNarrow = useSyncExternalStore(watchWidth, () => NARROW.matches);
  const [nearness] = useState(newNearness);
  const root = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableElement>(null);
  const [controller, setController] = useState<TableController>();
  const pointer = useTablePointer();
  useKeptFocus(root, controller);

  useLayoutEffect(() => {
    if (!root.current) return;
    const made = new TableController(editor, root.current);
    editor.view = made;
    setController(made);
    return () => {
      made.stop();
      editor.view = NO_VIEW;
    };
  }, [editor]);

  // Before it is painted: what is in sight is drawn at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns or lanes are elsewhere
  useLayoutEffect(() => {
    if (root.current) look(nearness, root.current);
  }, [nearness, grid, isNarrow]);

  useEffect(() => {
    const element = root.current;
    const thead = head.current?.tHead;
    if (!element || !thead) return;
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        look(nearness, element);
      });
    };
    const sizes = new ResizeObserver(() => {
      // What is gone to is brought clear of the headers, which are as high as their names.
      element.style.setProperty('--head', `${thead.offsetHeight}px`);
      soon();
    });
    sizes.observe(element);
    sizes.observe(thead);
    element.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      element.removeEventListener('scroll', soon);
    };
  }, [nearness]);

  return (
    <ThemeContext value={theme}>
      <NearnessContext value={nearness}>
        <div
          ref={root}
          className={styles.scroller}
          data-table=""
          lang={lang}
          role="region"
          aria-label={messages.editor.canvas}
          style={{
            '--columns': columns.filter(({ step }) => step).length,
            '--slim-columns': columns.filter(({ step }) => !step).length,
            '--canvas': theme.canvas,
            '--card-ink': theme.ink,
          }}
          {...pointer}
        >
          <table ref={head} className={styles.table} data-narrow={isNarrow || undefined}>
            <caption className="visually-hidden">{messages.table.label(title)}</caption>
            <colgroup>
              {isNarrow ? null : <col className={styles.laneColumn} />}
              {columns.map(({ id, step }) => (
                <col key={id} data-column={id} className={step ? styles.column : styles.slimColumn} />
              ))}
            </colgroup>
            <TableHead columns={columns} theme={theme} isNarrow={isNarrow} />
            {grid.lanes.map((lane) => (
              <LaneRows key={lane.id} lane={lane} columns={columns} theme={theme} isNarrow={isNarrow} />
            ))}
          </table>
        </div>
        {children}
      </NearnessContext>
    </ThemeContext>
  );
}

/** The columns of a grid; while one is renamed, the others stay the same. */
function useColumns(grid: Grid): readonly Column[] {
  const [known, setKnown] = useState<{ grid: Grid; columns: readonly Column[] }>();
  if (known?.grid === grid) return known.columns;
  const columns = columnsOf(grid, known?.columns);
  setKnown({ grid, columns });
  return columns;
}
