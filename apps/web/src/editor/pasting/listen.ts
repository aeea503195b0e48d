import { messages } from '../../i18n/pastingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { copyTo } from './copy.ts';
import { listenToDrops } from './listenToDrops.ts';
import { takeIn } from './takeIn.ts';

/**
 * Takes part in the browser's own copy, cut and paste on the canvas, by its keys and its menus, for which no permission is
 * asked; and in drops from elsewhere. Texts that are typed in or marked keep theirs. Ends with `signal`.
 */
export function listen(editor: Editor, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onCopy = (event: ClipboardEvent) => {
    if (!isOurs(editor, event) || !event.clipboardData) return;
    if (copyTo(editor, event.clipboardData, event.type === 'cut' ? 'cut' : 'copy')) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isOurs(editor, event) || !event.clipboardData) return;
    event.preventDefault();
    if (!editor.state.mayEdit) editor.page.notify(messages.editor.looking.long);
    else if (!takeIn(editor, event.clipboardData)) editor.page.notify(messages.editor.pasting.nothing);
  };
  // Safari has them only where something says beforehand that they would mean something.
  const onBefore = (event: Event) => isOurs(editor, event) && event.preventDefault();
  for (const type of ['copy', 'cut'] as const) window.addEventListener(type, onCopy, { signal });
  window.addEventListener('paste', onPaste, { signal });
  for (const type of ['beforecopy', 'beforecut', 'beforepaste']) window.addEventListener(type, onBefore, { signal });
  listenToDrops(editor, signal);
}

/** Whether an event of the clipboard is about the map: nothing is typed, marked, dragged or asked in a dialog. */
function isOurs(editor: Editor, { target, defaultPrevented }: Event): boolean {
  if (defaultPrevented || editor.state.mode.kind !== 'idle' || !(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], dialog')) return false;
  const marked = document.getSelection();
  if (marked && !marked.isCollapsed) return false;
  const isOnCanvas = target === document.body || target.closest('[data-canvas], [data-table]') !== null;
  return isOnCanvas && document.querySelector('dialog[open]') === null;
}
