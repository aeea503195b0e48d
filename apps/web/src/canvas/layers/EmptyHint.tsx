import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { messages } from '../../i18n/messages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { ByHand } from '../../ui/ByHand.tsx';
import { useIsNear } from '../viewport/useIsNear.ts';
import styles from './EmptyHint.module.css';

/** How to begin, on a map without cards; in type of the screen's own size. */
export function EmptyHint() {
  const cards = useEditorState(({ map }) => map.cards);
  // Seldom: counting goes through all of them.
  const isEmpty = useMemo(() => Object.keys(cards).length === 0, [cards]);
  const lane = useEditorState(({ layout }) => layout.lanes.find(({ form }) => form === 'cards'));
  const first = useEditorState(({ layout }) => layout.steps[0]);
  const isIdle = useEditorState(({ mode, mayEdit }) => mayEdit && mode.kind === 'idle');
  // There the "+" says it.
  const isHovered = useEditorState(({ hover }) => hover?.laneId === lane?.id && hover?.stepId === first?.id);
  const isNear = useIsNear();
  const zoom = useStore(({ transform }) => Math.min(1, transform[2]));
  if (!isEmpty || !isIdle || isHovered || !isNear || !lane || !first) return null;
  const size = { width: (first.w - 16) * zoom, height: lane.h * zoom, scale: String(1 / zoom) };
  return (
    <p className={styles.hint} style={{ left: first.x + 8, top: lane.y, ...size }}>
      <ByHand {...messages.editor.emptyHint} />
    </p>
  );
}
