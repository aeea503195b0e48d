import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { type Action, isEnabled } from '../actions/action.ts';
import { readableShortcut } from '../keyboard/shortcut.ts';

/** An action as a button of a toolbar. */
export function ActionButton({ action, className }: { readonly action: Action; readonly className?: string }) {
  const editor = useEditor();
  const label = useEditorState((state) => action.label(state));
  const enabled = useEditorState((state) => isEnabled(action, state));
  const checked = useEditorState((state) => action.checked?.(state));
  const Icon = action.icon;
  return (
    <IconButton
      label={label}
      icon={Icon ? <Icon aria-hidden="true" /> : null}
      shortcut={action.shortcuts?.[0] && readableShortcut(action.shortcuts[0])}
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
