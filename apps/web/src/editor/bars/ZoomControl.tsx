import { Maximize, Minus, Plus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuItem } from '../../ui/Menu.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { fitMap } from '../actions/fitMap.ts';
import { fitSelection } from '../actions/fitSelection.ts';
import { zoomIn } from '../actions/zoomIn.ts';
import { zoomOut } from '../actions/zoomOut.ts';
import { zoomTo100 } from '../actions/zoomTo100.ts';
import { readableShortcut } from '../keyboard/shortcut.ts';
import styles from './ZoomControl.module.css';

/** How large the map is shown, and the ways to change it. */
export function ZoomControl() {
  const editor = useEditor();
  const zoom = useEditorState((state) => state.zoom);
  const shortcut = (action: { shortcuts?: readonly string[] }) => readableShortcut(action.shortcuts?.[0] ?? '');
  const percent = messages.editor.percent(Math.round(zoom * 100));
  return (
    <div className={styles.zoom} role="group" aria-label={messages.editor.zoomLabel}>
      <IconButton
        size="small"
        className={styles.end}
        label={zoomOut.label(editor.state)}
        shortcut={shortcut(zoomOut)}
        icon={<Minus />}
        onClick={() => zoomOut.run(editor)}
      />
      <MenuButton
        label={percent}
        icon={null}
        withText
        className={styles.percent}
        menu={() =>
          [zoomTo100, fitMap, fitSelection].map((action) => (
            <MenuItem key={action.id} shortcut={shortcut(action)} onSelect={() => action.run(editor)}>
              {action.label(editor.state)}
            </MenuItem>
          ))
        }
      />
      <IconButton
        size="small"
        className={styles.end}
        label={zoomIn.label(editor.state)}
        shortcut={shortcut(zoomIn)}
        icon={<Plus />}
        onClick={() => zoomIn.run(editor)}
      />
      <IconButton
        size="small"
        className={styles.end}
        label={fitMap.label(editor.state)}
        shortcut={shortcut(fitMap)}
        icon={<Maximize />}
        onClick={() => fitMap.run(editor)}
      />
    </div>
  );
}
