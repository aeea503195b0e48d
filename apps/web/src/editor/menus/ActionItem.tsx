import { useEditor } from '../../store/EditorContext.tsx';
import { MenuItem } from '../../ui/Menu.tsx';
import { type Action, isEnabled } from '../actions/action.ts';
import { shownShortcuts } from '../keyboard/shownShortcuts.ts';

/** An action as a line of a menu. */
export function ActionItem({ action }: { readonly action: Action }) {
  const editor = useEditor();
  const { state } = editor;
  const Icon = action.icon;
  const [shortcut] = shownShortcuts(action, state);
  const checked = action.checked?.(state);
  return (
    <MenuItem
      icon={Icon ? <Icon /> : null}
      shortcut={shortcut}
      disabled={!isEnabled(action, state)}
      destructive={action.destructive ?? false}
      {...(checked === undefined ? {} : { checked, role: 'menuitemcheckbox' as const })}
      onSelect={() => action.run(editor)}
    >
      {action.label(state)}
    </MenuItem>
  );
}
