import { drawConnectionLabel } from '@milepost/drawing';
import { useStore } from '@xyflow/react';
import type { RefObject } from 'react';
import { messages } from '../../i18n/connectionMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import styles from './Connections.module.css';
import { useConnectionDrag } from './useConnectionDrag.ts';

/** The selected connection: its line and words outlined, with a handle at each end that puts it at another card. */
export function SelectedConnection({ line }: { readonly line: RefObject<SVGPathElement | null> }) {
  const box = useEditorState(({ selection, layout }) =>
    selection.kind === 'connection' ? layout.connections.find(({ id }) => id === selection.id) : undefined,
  );
  const hasHandles = useEditorState(({ mode, mayEdit }) => mayEdit && mode.kind === 'idle');
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  const theme = useTheme();
  const drag = useConnectionDrag(line);
  if (!box) return null;
  const { connection, points, label } = box;
  const { fromCardId, toCardId, id } = connection;
  return (
    <>
      <svg className={styles.layer} width="1" height="1" aria-hidden="true" data-selected-connection={id}>
        <path className={styles.halo} d={box.path} strokeWidth={8 * scale} />
        <path className={styles.selected} d={box.path} strokeWidth={2.5 * scale} />
        {label ? (
          <>
            <Ops ops={drawConnectionLabel(box, theme)?.ops ?? []} />
            <rect
              className={styles.selectedLabel}
              x={label.x - 1}
              y={label.y - 1}
              width={label.w + 2}
              height={label.h + 2}
              rx={7}
              strokeWidth={2 * scale}
            />
          </>
        ) : null}
      </svg>
      {hasHandles
        ? (['from', 'to'] as const).map((moved) => {
            const at = moved === 'from' ? points[0] : points.at(-1);
            const held =
              moved === 'from'
                ? ({ cardId: toCardId, end: 'to' } as const)
                : ({ cardId: fromCardId, end: 'from' } as const);
            return at ? (
              <button
                key={moved}
                type="button"
                // The panel of details has a way for the keyboard.
                tabIndex={-1}
                className={`${styles.handle} ${styles.end} nodrag nopan`}
                data-move-end={moved}
                style={{ left: at.x, top: at.y, scale: String(scale) }}
                aria-label={messages.moveEnd(moved)}
                data-tooltip={messages.moveEnd(moved)}
                onPointerDown={(event) => drag(event, { ...held, connectionId: id })}
              />
            ) : null;
          })
        : null}
    </>
  );
}
