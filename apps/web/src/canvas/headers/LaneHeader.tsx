import { iconOps, type LaneBox, textOps, typeScale } from '@milepost/drawing';
import { memo } from 'react';
import { classNames } from '../../ui/classNames.ts';
import { TextEditor } from '../layers/TextEditor.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import styles from './HeaderOverlay.module.css';
import { MoreButton } from './MoreButton.tsx';
import { useHeader } from './useHeader.ts';

interface LaneHeaderProps {
  readonly lane: LaneBox;
}

/** A lane's icon and name in the rail: drag it to move the lane. */
export const LaneHeader = memo(function LaneHeader({ lane }: LaneHeaderProps) {
  const theme = useTheme();
  const header = useHeader('lane', lane.id);
  const icon = iconOps({ ...lane.icon, y: lane.icon.y - lane.y }, theme.muted);
  const words = (block: LaneBox['name'], colour: string) =>
    textOps({ ...block, lines: block.lines.map((line) => ({ ...line, y: line.y - lane.y })) }, colour);
  return (
    <div
      className={classNames(
        styles.lane,
        lane.form === 'divider' && styles.divider,
        header.isSelected && styles.selected,
        header.isMoving && styles.moving,
      )}
      style={{ '--y': lane.y, '--h': lane.h }}
    >
      <svg className={styles.drawing} width="100%" height={lane.h} aria-hidden="true">
        {/* It stays in sight while the lane is partly scrolled away: see `placeHeaders`. */}
        <g data-words="">
          {lane.form === 'divider' ? (
            <rect width={lane.name.x + lane.name.w + 12} height={lane.h} fill={theme.canvas} />
          ) : null}
          <Ops ops={[...icon, ...words(lane.name, theme.ink)]} />
          {lane.note && lane.form !== 'collapsed' ? <Ops ops={words(lane.note, theme.muted)} /> : null}
        </g>
      </svg>
      <span className={styles.slimName} aria-hidden="true">
        <svg width="14" height="14" viewBox="0 0 18 18" aria-hidden="true">
          <Ops ops={iconOps({ ...lane.icon, x: 0, y: 0 }, theme.muted)} />
        </svg>
        <span>{lane.lane.name}</span>
      </span>
      <div {...header.props} className={styles.handle} />
      {header.isTyping ? null : (
        <MoreButton of="lane" name={lane.lane.name} isSelected={header.isSelected} onClick={header.openMenu} />
      )}
      {header.isTyping ? (
        <TextEditor
          target={{ in: 'lanes', id: lane.id }}
          frame={{
            x: lane.name.x,
            y: lane.name.y - lane.y,
            w: lane.name.w,
            h: lane.name.h,
            ...typeScale.lane,
            align: 'start',
          }}
          ground={theme.canvas}
          colour={theme.ink}
        />
      ) : null}
    </div>
  );
});
