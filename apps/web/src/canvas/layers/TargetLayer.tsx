import { insertionLine } from '../../editor/moving/insertionLine.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import styles from './TargetLayer.module.css';

/** Where what is moved would go: its cell tinted, and a line between its neighbours-to-be. */
export function TargetLayer() {
  const mode = useEditorState((state) => state.mode);
  const map = useEditorState((state) => state.map);
  const layout = useEditorState((state) => state.layout);
  const controller = useCanvas();
  if (mode.kind !== 'moving' || !mode.target) return null;
  const shown = insertionLine(map, layout, mode.cargo, mode.target);
  if (!shown) return null;
  const { line, cell } = shown;
  const refused = mode.target.kind === 'cell' && !mode.target.takes;
  // 2 px on the screen when seen from far; thicker with the rest when near.
  const width = 2 / Math.min(1, controller?.zoom ?? 1);
  return (
    <svg className={styles.layer} aria-hidden="true">
      {cell ? (
        <rect
          className={refused ? styles.refused : styles.cell}
          x={cell.x + 2}
          y={cell.y + 2}
          width={cell.w - 4}
          height={cell.h - 4}
          rx={10}
          strokeWidth={width}
        />
      ) : null}
      {line ? (
        <>
          <line className={styles.line} {...line} strokeWidth={width} />
          <circle className={styles.end} cx={line.x1} cy={line.y1} r={2 * width} />
          <circle className={styles.end} cx={line.x2} cy={line.y2} r={2 * width} />
        </>
      ) : null}
      {refused && cell ? (
        <g className={styles.sign} transform={`translate(${cell.x + cell.w / 2} ${cell.y + cell.h / 2})`}>
          <circle r={14} />
          <path d="M-8 8L8 -8" />
        </g>
      ) : null}
    </svg>
  );
}
