import { messages } from '../i18n/messages.ts';
import type { Editor } from '../store/createEditor.ts';

/**
 * Tells what was just done, and offers to undo it for as long as it is the last thing that was done: undo takes back the
 * newest step, which after another edit is another one.
 */
export function offerUndo(editor: Editor, message: string): void {
  const { map } = editor.state;
  const withdraw = editor.page.notify(message, { label: messages.editor.actions.undo, run: () => editor.undo() });
  const stop = editor.store.subscribe((state) => {
    if (state.map === map) return;
    stop();
    withdraw();
  });
}
