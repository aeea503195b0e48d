import { drawStep, type StepBox, stageColours, typeScale } from '@milepost/drawing';
import { memo } from 'react';
import { messages } from '../../i18n/messages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { classNames } from '../../ui/classNames.ts';
import { TextEditor } from '../layers/TextEditor.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import styles from './HeaderOverlay.module.css';
import { MoreButton } from './MoreButton.tsx';
import { useHeader } from './useHeader.ts';

interface StepHeaderProps {
  readonly step: StepBox;
}

/** A step's name over its column: drag it to move the step within its stage or into another. */
export const StepHeader = memo(function StepHeader({ step }: StepHeaderProps) {
  const theme = useTheme();
  const header = useHeader('step', step.id);
  const stage = useEditorState(({ layout }) => layout.stages.find(({ id }) => id === step.step.stageId));
  if (!stage) return null;
  const colours = stageColours(theme, stage.index, stage.stage.colour);
  return (
    <div
      className={classNames(styles.step, header.isSelected && styles.selected, header.isMoving && styles.moving)}
      style={{ '--x': step.x, '--w': step.w, '--h': step.h, '--colour': colours.tint, '--on-colour': colours.accent }}
    >
      <svg className={styles.drawing} width={step.w} height={step.h} aria-hidden="true">
        <g transform={`translate(${-step.x} ${-step.y})`}>
          <Ops ops={drawStep(step, stage, theme).ops} />
        </g>
      </svg>
      {step.step.name.trim() === '' && !header.isTyping ? (
        <span className={styles.unnamed} aria-hidden="true">
          {messages.editor.unnamedStep}
        </span>
      ) : null}
      <div {...header.props} className={styles.handle} />
      {header.isTyping ? null : (
        <MoreButton of="step" name={step.step.name} isSelected={header.isSelected} onClick={header.openMenu} />
      )}
      {header.isTyping ? (
        <TextEditor
          target={{ in: 'steps', id: step.id }}
          frame={{
            x: step.name.x - step.x,
            y: step.name.y - step.y,
            w: step.name.w,
            h: step.name.h,
            ...typeScale.step,
            align: 'start',
          }}
          ground={colours.tint}
          colour={colours.accent}
        />
      ) : null}
    </div>
  );
});
