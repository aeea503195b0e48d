import { drawStage, type StageBox, stageColours, typeScale } from '@milepost/drawing';
import { memo } from 'react';
import { classNames } from '../../ui/classNames.ts';
import { TextEditor } from '../layers/TextEditor.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import styles from './HeaderOverlay.module.css';
import { MoreButton } from './MoreButton.tsx';
import { useHeader } from './useHeader.ts';

interface StageHeaderProps {
  readonly stage: StageBox;
}

/** A stage's chevron: drag it to move the stage, double-click it to rename it. */
export const StageHeader = memo(function StageHeader({ stage }: StageHeaderProps) {
  const theme = useTheme();
  const header = useHeader('stage', stage.id);
  const colours = stageColours(theme, stage.index, stage.stage.colour);
  const { goal: _, ...withoutGoal } = stage;
  const { ops } = drawStage(withoutGoal, theme);
  const [shape, words] = [ops.slice(0, 1), ops.slice(1)];
  return (
    <div
      className={classNames(styles.stage, header.isSelected && styles.selected, header.isMoving && styles.moving)}
      style={{
        '--x': stage.x,
        '--w': stage.w,
        '--h': stage.h,
        '--colour': colours.header,
        '--on-colour': colours.onHeader,
      }}
    >
      <svg className={styles.drawing} width={stage.w + stage.point} height={stage.h} aria-hidden="true">
        <g transform={`translate(${-stage.x} ${-stage.y})`}>
          <Ops ops={shape} />
        </g>
        {/* The words stay in sight while the stage is partly scrolled away: see `placeHeaders`. */}
        <g data-words="">
          <g transform={`translate(${-stage.x} ${-stage.y})`}>
            <Ops ops={words} />
          </g>
        </g>
      </svg>
      <span className={styles.farName} aria-hidden="true">
        {stage.index + 1} {stage.stage.name}
      </span>
      <div {...header.props} className={styles.handle} />
      {header.isTyping ? null : (
        <MoreButton of="stage" name={stage.stage.name} isSelected={header.isSelected} onClick={header.openMenu} />
      )}
      {header.isTyping ? (
        <TextEditor
          target={{ in: 'stages', id: stage.id }}
          frame={{
            x: stage.name.x - stage.x,
            y: stage.name.y - stage.y,
            w: stage.name.w,
            h: stage.name.h,
            ...typeScale.stage,
            align: 'start',
          }}
          ground={colours.header}
          colour={colours.onHeader}
        />
      ) : null}
    </div>
  );
});
