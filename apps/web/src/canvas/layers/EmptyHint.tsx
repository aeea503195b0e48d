import { messages } from '../../i18n/messages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import styles from './EmptyHint.module.css';

/** How to begin, on a map without cards. */
export function EmptyHint() {
  const isEmpty = useEditorState(({ map }) => Object.keys(map.cards).length === 0);
  const lane = useEditorState(({ layout }) => layout.lanes.find(({ form }) => form === 'cards'));
  const first = useEditorState(({ layout }) => layout.steps[0]);
  const isIdle = useEditorState(({ mode }) => mode.kind === 'idle');
  if (!isEmpty || !isIdle || !lane || !first) return null;
  return (
    <p className={styles.hint} style={{ left: first.x + 12, top: lane.y, width: first.w - 24, height: lane.h }}>
      {messages.editor.emptyHint}
    </p>
  );
}
