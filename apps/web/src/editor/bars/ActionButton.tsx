import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { type Action, isEnabled } from '../actions/action.ts';
import { shownShortcuts } from '../keyboard/shownShortcuts.ts';

/** An action as a button of a toolbar. */
export function ActionButton({ action, className }: { readonly action: Action; readonly className?: string }) {
  const editor = useEditor();
  const label = useEditorState((state) => action.label(state));
  const enabled = useEditorState((state) => isEnabled(action, state));
  const checked = useEditorState((state) => action.checked?.(state));
  const shortcut = useEditorState((state) => shownShortcuts(action, state)[0]);
  const Icon = action.icon;
  return (
    <IconButton
      label={label}
      icon={Icon ? <Icon aria-hidden="true" /> : null}
      shortcut={shortcut}
      // It keeps the focus of whoever undid the last step.
      aria-disabled={!enabled}
      aria-pressed={checked}
      className={className}
      onClick={() => {
        if (isEnabled(action, editor.state)) action.run(editor);
      }}
    />
  );
}
