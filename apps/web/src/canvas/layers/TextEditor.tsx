import { hasRightToLeft } from '@milepost/drawing';
import { TypingField } from '../../editor/typing/TypingField.tsx';
import { textOf } from '../../editor/typing/typedText.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import type { TextTarget } from '../../store/mode.ts';
import styles from './TextEditor.module.css';

/** Where a text stands and how it is set, in px of whatever it is shown in. */
export interface TextFrame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  /** As high as the layout makes the text; it changes when fonts arrive, and the height is measured anew. */
  readonly h: number;
  readonly size: number;
  readonly line: number;
  readonly weight: number;
  readonly align: 'start' | 'center';
}

/** Px that the layout keeps free on lines with right-to-left text. */
const SPARE_FOR_JOINS = 2;

interface TextEditorProps {
  readonly target: TextTarget;
  readonly frame: TextFrame;
  /** Covers the drawn text beneath. */
  readonly ground: string;
  readonly colour: string;
  /** Px on the screen to a px here, where nothing around it tells. */
  readonly scale?: number;
  /** What the text is, where it is no card's; a name when absent. */
  readonly label?: string;
  readonly placeholder?: string;
}

/**
 * A text being typed in place on the canvas: in the drawing's own type, over the drawing's own lines, so that nothing
 * jumps when it opens or closes. Where a line is lower than what can be hit, the field reaches beyond it, unseen.
 */
export function TextEditor({ target, frame, ground, colour, scale, label, placeholder }: TextEditorProps) {
  const isRightToLeft = useEditorState(({ map }) => hasRightToLeft(textOf(map, target)));
  return (
    <TypingField
      target={target}
      label={label}
      placeholder={placeholder}
      className={`${styles.area} nodrag nopan nowheel`}
      style={{
        ...(scale !== undefined && { '--scale': scale }),
        '--w': isRightToLeft ? frame.w - SPARE_FOR_JOINS : frame.w,
        '--line': frame.line,
        '--ground': ground,
        left: frame.x,
        top: frame.y,
        font: `${frame.weight} ${frame.size}px/${frame.line}px var(--map-font)`,
        textAlign: frame.align,
        color: colour,
      }}
      line={frame.line}
      fittedTo={`${frame.w} ${frame.h}`}
    />
  );
}
