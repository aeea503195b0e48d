import { type ConnectionBox, drawConnectionLabel, type Theme } from '@milepost/drawing';
import { memo } from 'react';
import { useEditorState } from '../../store/EditorContext.tsx';
import { isFaded } from '../ground/isFaded.ts';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { useIsNear } from '../viewport/useIsNear.ts';
import styles from './LabelsLayer.module.css';

/** The words on connections, over the cards: they are read wherever they stand. From far they are painted with the rest. */
export function LabelsLayer() {
  const connections = useEditorState(({ layout }) => layout.connections);
  const matching = useEditorState((state) => state.matching);
  const theme = useTheme();
  const isNear = useIsNear();
  if (!isNear) return null;
  return (
    <svg className={styles.layer} width="1" height="1" aria-hidden="true">
      {connections.map((box) =>
        box.label ? <Label key={box.id} box={box} theme={theme} faded={isFaded(box, matching)} /> : null,
      )}
    </svg>
  );
}

interface LabelProps {
  readonly box: ConnectionBox;
  readonly theme: Theme;
  readonly faded: boolean;
}

const Label = memo(function Label({ box, theme, faded }: LabelProps) {
  return (
    <g className={faded ? styles.faded : undefined}>
      <Ops ops={drawConnectionLabel(box, theme)?.ops ?? []} />
    </g>
  );
});
