import { useEffect } from 'react';
import type { Editor } from '../../store/createEditor.ts';

/**
 * A pointer that presses a button of a bar (an element with `data-bar`) leaves the keyboard with the canvas, so that the
 * next Delete or arrow means what is selected there. Whoever came to the button with the keyboard stays on it.
 */
export function useBarFocus(editor: Editor): void {
  useEffect(() => {
    const onClick = ({ target, detail }: MouseEvent) => {
      // A click by Enter, Space or a screen reader counts none.
      if (detail === 0 || !(target instanceof Element)) return;
      const button = target.closest('[data-bar] button');
      if (button !== null && button === document.activeElement) editor.view.takeFocus();
    };
    // Before what the click does, which may want the focus elsewhere, or give it back to where it is now.
    window.addEventListener('click', onClick, true);
    return () => window.removeEventListener('click', onClick, true);
  }, [editor]);
}
