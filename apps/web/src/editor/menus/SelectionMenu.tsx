import { useState } from 'react';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Menu, MenuSeparator } from '../../ui/Menu.tsx';
import { ActionItem } from './ActionItem.tsx';
import { actionsFor } from './actionsFor.ts';
import { lastPointer } from './lastPointer.ts';
import { StageColours } from './StageColours.tsx';

/** The menu of what is selected: at the pointer that asked for it, or where the keyboard is. */
export function SelectionMenu({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const selection = useEditorState((state) => state.selection);
  const [anchor] = useState(() => anchorNow());
  const groups = actionsFor(editor.state);
  return (
    <Menu
      label={messages.editor.menuLabel}
      anchor={anchor}
      onClose={() => {
        onClose();
        // What was chosen may have put the focus where it goes on.
        if (document.activeElement === document.body) editor.view.takeFocus();
      }}
    >
      {groups.map((actions, index) => (
        <div key={actions[0]?.id} role="presentation">
          {index > 0 ? <MenuSeparator /> : null}
          {actions.map((action) => (
            <ActionItem key={action.id} action={action} />
          ))}
          {index === 0 && selection.kind === 'stage' && editor.state.mayEdit ? (
            <StageColours id={selection.id} />
          ) : null}
        </div>
      ))}
    </Menu>
  );
}

/** The element that has the focus when a key asked, the point of the press when a pointer did. */
function anchorNow() {
  const pressed = lastPointer();
  const focused = document.activeElement;
  return pressed ?? (focused instanceof HTMLElement && focused !== document.body ? focused : { x: 80, y: 80 });
}
