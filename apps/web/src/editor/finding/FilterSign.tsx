import { ListFilter } from 'lucide-react';
import { messages } from '../../i18n/findingMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import styles from './FindBar.module.css';
import { openFinding } from './openFinding.ts';

/** Says in the bar at the top that a filter is on, and opens it. */
export function FilterSign() {
  const editor = useEditor();
  const number = useEditorState(({ matching }) => matching?.size);
  // Counted only while it is said: it is asked for at every keystroke.
  const of = useEditorState(({ map, matching }) => (matching ? Object.keys(map.cards).length : 0));
  if (number === undefined) return null;
  const label = messages.isOn(number, of);
  return (
    <button
      type="button"
      className={styles.sign}
      aria-label={label}
      data-tooltip={label}
      onClick={() => openFinding(editor, 'filter')}
    >
      <ListFilter aria-hidden="true" />
      <span>{messages.matchingShort(number, of)}</span>
    </button>
  );
}
