import { useEffect } from 'react';
import type { Editor } from '../../store/createEditor.ts';
import { handleCanvasKey, handleShortcut } from './handleKey.ts';

/**
 * Keys of the whole page. Dialogs, menus and texts on the canvas keep theirs to themselves. When nothing has the focus,
 * because what had it was deleted, keys are the canvas's.
 */
export function usePageKeys(editor: Editor): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
      if (press(editor, event, target)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
}

function press(editor: Editor, event: KeyboardEvent, target: Element): boolean {
  if (target.closest('input, textarea, select, [contenteditable]')) {
    return isAlwaysOurs(event) && handleShortcut(editor, event, 'chords');
  }
  const isOnCanvas =
    target === document.body || (target.closest('[data-canvas]') !== null && !target.closest('button'));
  return isOnCanvas ? handleCanvasKey(editor, event) : handleShortcut(editor, event, 'page');
}

/** While a field has the focus, its keys are its own, but for saving and the list of commands. */
function isAlwaysOurs({ ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && ['s', 'k'].includes(key.toLowerCase());
}
