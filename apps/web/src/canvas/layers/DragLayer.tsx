import { drawCard, faceColour, faceOps } from '@milepost/drawing';
import { useLayoutEffect, useRef } from 'react';
import { useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import styles from './DragLayer.module.css';

/** Cards on their way with the pointer. All of them are one layer, which alone is moved with each event. */
export function DragLayer() {
  const cargo = useEditorState(({ mode }) =>
    mode.kind === 'moving' && mode.by === 'drag' && mode.cargo.kind === 'cards' ? mode.cargo : undefined,
  );
  const layout = useEditorState((state) => state.layout);
  const theme = useTheme();
  const controller = useCanvas();
  const layer = useRef<HTMLDivElement>(null);

  useLayoutEffect(
    () =>
      controller?.onCarry((offset) => {
        if (layer.current && offset) layer.current.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
      }),
    [controller],
  );

  if (!cargo) return null;
  return (
    <div ref={layer} className={styles.layer} aria-hidden="true">
      {cargo.ids.map((id) => {
        const box = layout.cardById.get(id);
        const point = layout.pointById.get(id);
        if (point) {
          const { x, y, r, face } = point;
          const ops = faceOps(face, { x: r, y: r, r }, faceColour(face, theme.emotion), theme.surface, theme.surface);
          return (
            <svg
              aria-hidden="true"
              key={id}
              className={styles.face}
              style={{ left: x - r, top: y - r }}
              width={2 * r}
              height={2 * r}
            >
              <Ops ops={ops} />
            </svg>
          );
        }
        if (!box) return null;
        return (
          <svg
            aria-hidden="true"
            key={id}
            className={styles.card}
            style={{ left: box.x, top: box.y }}
            width={box.w}
            height={box.h}
          >
            <Ops ops={drawCard(box, theme).ops} />
          </svg>
        );
      })}
    </div>
  );
}
