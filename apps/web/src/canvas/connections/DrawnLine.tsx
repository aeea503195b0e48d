import type { Ref } from 'react';
import { faultOfTarget } from '../../editor/connecting/connect.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import styles from './Connections.module.css';
import { boxOfCard, lineBetween } from './lineFrom.ts';

/** The line that follows the pointer, or leads to the card that was chosen with the keyboard, and that card tinted. */
export function DrawnLine({ line }: { readonly line: Ref<SVGPathElement> }) {
  const editor = useEditor();
  const mode = useEditorState((state) => state.mode);
  const layout = useEditorState((state) => state.layout);
  const zoom = useCanvas()?.zoom ?? 1;
  if (mode.kind !== 'connecting') return null;
  const from = boxOfCard(layout, mode.cardId);
  const target = mode.targetId === undefined ? undefined : boxOfCard(layout, mode.targetId);
  const isRefused = mode.targetId !== undefined && faultOfTarget(editor, mode, mode.targetId) !== undefined;
  const width = 2 / Math.min(1, zoom);
  return (
    <>
      {target && mode.targetId !== mode.cardId ? (
        <rect
          className={isRefused ? styles.refused : styles.target}
          x={target.x - 3}
          y={target.y - 3}
          width={target.w + 6}
          height={target.h + 6}
          rx={12}
          strokeWidth={width}
        />
      ) : null}
      {mode.by === 'drag' ? (
        // Its way is set with each step of the pointer, without React.
        <path ref={line} className={styles.drawn} strokeWidth={width} />
      ) : from && target && mode.targetId !== mode.cardId ? (
        <path className={styles.drawn} strokeWidth={width} d={lineBetween(from, target, mode.end)} />
      ) : null}
    </>
  );
}
