import { Plus } from 'lucide-react';
import { addStage } from '../../editor/actions/addStage.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import styles from './AddStageButton.module.css';

/** A "+" after the last stage. */
export function AddStageButton() {
  const editor = useEditor();
  const layout = useEditorState((state) => state.layout);
  const label = addStage.label(editor.state);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const last = layout.stages.at(-1);
  if (!mayEdit) return null;
  return (
    <button
      type="button"
      // The keyboard has the palette and the menus of the stages for it.
      tabIndex={-1}
      className={styles.button}
      style={{
        '--x': (last ? last.x + last.w + last.point : layout.left) + 12,
        '--h': last?.h ?? layout.measures.chevron,
      }}
      aria-label={label}
      data-tooltip={label}
      onClick={() => addStage.run(editor)}
    >
      <Plus aria-hidden="true" />
    </button>
  );
}
