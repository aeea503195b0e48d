import { type Box, drawCard, faceColour, faceOps, type MapLayout } from '@milepost/drawing';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { boxOf, itemOf } from '../viewport/cardIndex.ts';
import styles from './DragLayer.module.css';

/** So many cards are always carried whole; of more, those that were in sight when they were taken up. */
const MOST_WHOLE = 40;
/** Px of the layout around what is in sight from where a card may come into sight on the way. */
const AROUND = 300;

/** Cards on their way with the pointer. All of them are one layer, which alone is moved with each event. */
export function DragLayer() {
  const cargo = useEditorState(({ mode }) =>
    mode.kind === 'moving' && mode.by === 'drag' && mode.cargo.kind === 'cards' ? mode.cargo : undefined,
  );
  const editor = useEditor();
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

  const shown = useMemo(() => {
    if (!cargo || !controller || cargo.ids.length <= MOST_WHOLE) return cargo?.ids;
    return inSight(cargo.ids, editor.state.layout, controller.inSight);
  }, [cargo, controller, editor]);

  if (!shown) return null;
  return (
    <div ref={layer} className={styles.layer} aria-hidden="true">
      {shown.map((id) => {
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

function inSight(ids: readonly string[], layout: MapLayout, sight: Box): string[] {
  return ids.filter((id) => {
    const item = itemOf(layout, id);
    if (!item) return false;
    const { x, y, w, h } = boxOf(item);
    return (
      x + w > sight.x - AROUND &&
      x < sight.x + sight.w + AROUND &&
      y + h > sight.y - AROUND &&
      y < sight.y + sight.h + AROUND
    );
  });
}
