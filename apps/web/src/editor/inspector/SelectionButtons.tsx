import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Action } from '../actions/action.ts';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import styles from './Inspector.module.css';

/** The panel's heading says what it is about already. */
const SHORT = new Map<Action, string>([
  [duplicate, messages.editor.duplicateButton],
  [deleteSelection, messages.editor.deleteButton],
]);

/** What can be done with what is selected. What that did stands on the canvas, so the keyboard goes on there. */
export function SelectionButtons({ actions }: { readonly actions: readonly Action[] }) {
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  if (!mayEdit) return null;
  return (
    <div className={styles.buttons}>
      {actions.map((action) => (
        <Button
          key={action.id}
          size="small"
          variant={action.destructive ? 'danger' : 'secondary'}
          onClick={() => {
            // First, so that the canvas keeps the focus on what the action makes or leaves.
            editor.view.takeFocus();
            action.run(editor);
          }}
        >
          {SHORT.get(action) ?? action.label(editor.state)}
        </Button>
      ))}
    </div>
  );
}
