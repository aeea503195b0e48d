import { useEffect, useRef } from 'react';
import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import { placeKey } from '../../store/place.ts';
import { focusWhenThere } from './focusWhenThere.ts';

/** When the map is shown in another way, the focus that went with the old one comes to the same place in the new one. */
export function useFocusAfterSwitch(editor: Editor, shownAs: EditorState['shownAs']): void {
  const before = useRef(shownAs);
  useEffect(() => {
    if (before.current === shownAs) return;
    before.current = shownAs;
    focusWhenThere(() => {
      // Whoever came to the switch with the keyboard stays on it.
      if (document.activeElement !== document.body) return undefined;
      const element = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(editor.state.place))}"]`);
      if (element) editor.view.reveal(editor.state.place);
      return element;
    });
  }, [editor, shownAs]);
}
