import { type FaceLevel, faceColour, faceOf, faceOps } from '@milepost/drawing';
import { useStore } from '@xyflow/react';
import { setFace } from '../../editor/actions/setFace.ts';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { headerInsets } from '../viewport/headerInsets.ts';
import styles from './FacesLayer.module.css';

const FACES: readonly FaceLevel[] = [1, 2, 3, 4, 5];

/** Half of what the faces take up beside each other (px), as large as for a finger. */
const HALF = 124;

/** The five faces to choose from, above the selected point of an emotion curve. The keyboard has 1 to 5 for them. */
export function FacesLayer() {
  const editor = useEditor();
  const theme = useTheme();
  const point = useEditorState(({ selection, layout, mode, mayEdit }) => {
    if (!mayEdit || mode.kind !== 'idle' || selection.kind !== 'cards' || selection.ids.size !== 1) return undefined;
    return layout.pointById.get([...selection.ids][0] ?? '');
  });
  const top = useEditorState(({ layout }) => layout.lanes.find(({ id }) => id === point?.card.laneId)?.y ?? 0);
  // Never smaller on the screen than can be hit, however small the map is.
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  // Not beneath the lanes' names nor beyond the edge.
  const left = useStore(({ transform: [x, , zoom], width }) => {
    if (!point) return 0;
    const half = HALF * Math.max(1, zoom);
    const { layout } = editor.state;
    const least = Math.max(headerInsets(layout, zoom, width).left, x + layout.measures.rail * zoom) + half;
    return (Math.max(least, Math.min(width - half, x + point.x * zoom)) - x) / zoom;
  });
  if (!point) return null;
  return (
    <div
      className={styles.faces}
      style={{ left, top: Math.min(top + 4, point.y - point.r - 8), scale: String(scale) }}
      role="group"
      aria-label={messages.editor.chooseFace}
    >
      {FACES.map((level) => {
        const action = setFace[level - 1];
        const ops = faceOps(level, { x: 14, y: 14, r: 14 }, faceColour(level, theme.emotion), theme.surface, 'none');
        return (
          <button
            key={level}
            type="button"
            tabIndex={-1}
            className={styles.face}
            aria-label={messages.editor.faces[level]}
            aria-pressed={faceOf(point.score) === level}
            data-tooltip={messages.editor.faces[level]}
            data-tooltip-shortcut={level}
            onClick={() => action?.run(editor)}
          >
            <svg width="28" height="28" aria-hidden="true">
              <Ops ops={ops} />
            </svg>
          </button>
        );
      })}
    </div>
  );
}
