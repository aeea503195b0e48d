import type { CSSProperties } from 'react';
import { memo } from 'react';
import { setSizes } from '../../editor/sizing/setSize.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { classNames } from '../../ui/classNames.ts';
import styles from './Edges.module.css';
import { trackSize } from './trackSize.ts';

interface SizeEdgeProps {
  readonly of: 'step' | 'lane';
  readonly id: string;
  readonly label: string;
  readonly style: CSSProperties;
  readonly isSelected: boolean;
}

/** The far edge of a step's or lane's header: drag it to resize, double-click it for the usual size. */
export const SizeEdge = memo(
  function SizeEdge({ of, id, label, style, isSelected }: SizeEdgeProps) {
    const editor = useEditor();
    return (
      <div
        className={classNames(styles.edge, styles[of], isSelected && styles.selected)}
        style={style}
        // The keyboard has the menu and the panel for it.
        aria-hidden="true"
        data-edge={of}
        data-tooltip={label}
        onPointerDown={(event) => trackSize(editor, { kind: of, id }, event)}
        onDoubleClick={() => setSizes(editor, [{ of: { kind: of, id }, to: null }])}
      />
    );
  },
  (a, b) => a.id === b.id && a.isSelected === b.isSelected && sameStyle(a.style, b.style),
);

function sameStyle(a: CSSProperties, b: CSSProperties): boolean {
  return a.left === b.left && a.top === b.top && a.height === b.height;
}
