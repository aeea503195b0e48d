import { useEffect } from 'react';
import { whenIdle } from '../../app/whenIdle.ts';
import type { Editor } from '../../store/createEditor.ts';
import { matchesShortcut } from './shortcut.ts';

type Keys = typeof import('./handleKey.ts');

let keys: Keys | undefined;
let coming: Promise<Keys | undefined> | undefined;

/** What keys do, with every action. Asked for again by the next key when it didn't come. */
function fetchKeys(): Promise<Keys | undefined> {
  coming ??= import('./handleKey.ts').then(
    (module) => {
      keys = module;
      return module;
    },
    () => {
      coming = undefined;
      return undefined;
    },
  );
  return coming;
}

/**
 * Keys of the whole page. Dialogs, menus and texts on the canvas keep theirs to themselves. When nothing has the focus,
 * because what had it was deleted, keys are the canvas's.
 *
 * @param isCovered whether a dialog is open, or will be as soon as its code is here: what is typed is meant for that
 */
export function usePageKeys(editor: Editor, isCovered: boolean): void {
  useEffect(() => {
    if (isCovered) return;
    // Once the map shows.
    const cancel = whenIdle(() => void fetchKeys());
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
      if (keys) {
        if (press(keys, editor, event, target)) event.preventDefault();
        return;
      }
      // Pressed before they came: it is done in its turn then.
      if (isAlwaysOurs(event)) event.preventDefault();
      void fetchKeys().then((come) => come && press(come, editor, event, target));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      cancel();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [editor, isCovered]);
}

function press(
  { handleCanvasKey, handleShortcut }: Keys,
  editor: Editor,
  event: KeyboardEvent,
  target: Element,
): boolean {
  if (target.closest('input, textarea, select, [contenteditable]')) {
    const isOurs =
      isAlwaysOurs(event) || (!isText(target) && UNDO.some((shortcut) => matchesShortcut(event, shortcut)));
    return isOurs && handleShortcut(editor, event, 'chords');
  }
  const isOnCanvas =
    target === document.body || (target.closest('[data-canvas], [data-table]') !== null && !target.closest('button'));
  return isOnCanvas ? handleCanvasKey(editor, event) : handleShortcut(editor, event, 'page');
}

/** While a field has the focus, its keys are its own, but for saving, finding and the list of commands. */
const ALWAYS = ['Mod+s', 'Mod+k', 'Mod+f', 'Mod+Shift+f'];

/** What is chosen from a list or ticked is the map's to undo: browsers would undo in some text that was left. */
const UNDO = ['Mod+z', 'Mod+Shift+z', 'Mod+y'];

function isText(target: Element): boolean {
  return target instanceof HTMLInputElement ? !['checkbox', 'radio'].includes(target.type) : !target.closest('select');
}

function isAlwaysOurs(event: KeyboardEvent): boolean {
  return ALWAYS.some((shortcut) => matchesShortcut(event, shortcut));
}
