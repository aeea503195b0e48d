import { drawStage, type StageBox, stageColours, typeScale } from '@milepost/drawing';
import { memo } from 'react';
import { setCollapsed } from '../../editor/collapsing/setCollapsed.ts';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
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

/** A stage's chevron: drag it to move the stage, double-click it to rename it, or to expand it when it is collapsed. */
export const StageHeader = memo(function StageHeader({ stage }: StageHeaderProps) {
  const theme = useTheme();
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const expand = () => setCollapsed(editor, 'stages', [stage.id], false);
  const isCollapsed = stage.spine !== undefined;
  const header = useHeader('stage', stage.id, isCollapsed ? expand : undefined);
  const colours = stageColours(theme, stage.index, stage.stage.colour);
  const { goal: _goal, spine: _spine, ...chevron } = stage;
  const { ops } = drawStage(chevron, theme);
  const [shape, words] = [ops.slice(0, 1), ops.slice(1)];
  return (
    <div
      className={classNames(
        styles.stage,
        header.isSelected && styles.selected,
        header.isMoving && styles.moving,
        isCollapsed && styles.collapsed,
      )}
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
        {stage.index + 1} {isCollapsed ? null : stage.stage.name}
      </span>
      <div {...header.props} className={styles.handle} />
      {header.isTyping || isCollapsed ? null : (
        <MoreButton of="stage" name={stage.stage.name} isSelected={header.isSelected} onClick={header.openMenu} />
      )}
      {isCollapsed && mayEdit ? (
        <button
          type="button"
          // The keyboard has F for it.
          tabIndex={-1}
          className={styles.expand}
          aria-label={messages.editor.actions.expand.stage}
          data-tooltip={messages.editor.actions.expand.stage}
          data-tooltip-shortcut="F"
          onClick={expand}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M8 7l-5 5 5 5M16 7l5 5-5 5" />
          </svg>
        </button>
      ) : null}
      {header.isTyping ? (
        <TextEditor
          target={{ in: 'stages', id: stage.id }}
          frame={{
            x: isCollapsed ? 8 : stage.name.x - stage.x,
            y: stage.name.y - stage.y,
            // The slim column is too narrow to write in.
            w: isCollapsed ? 200 : stage.name.w,
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
