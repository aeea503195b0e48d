import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { toggleTable } from '../actions/toggleTable.ts';
import { readableShortcut } from '../keyboard/shortcut.ts';
import styles from './ViewSwitch.module.css';

/** How the map is shown: as a canvas or as a table. */
export function ViewSwitch() {
  const editor = useEditor();
  const shownAs = useEditorState((state) => state.shownAs);
  const text = messages.editor;
  return (
    <div role="group" className={styles.switch} aria-label={text.shownAsLabel}>
      {(['canvas', 'table'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.part}
          aria-pressed={one === shownAs}
          data-tooltip={one === shownAs ? undefined : toggleTable.label(editor.state)}
          data-tooltip-shortcut={readableShortcut(toggleTable.shortcuts?.[0] ?? '')}
          onClick={() => {
            if (editor.state.shownAs !== one) toggleTable.run(editor);
          }}
        >
          {text.shownAs[one]}
        </button>
      ))}
    </div>
  );
}
