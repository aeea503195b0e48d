import type { Editor } from '../../store/createEditor.ts';

const KEY = 'milepost:single-keys';

/** Whether single keys are shortcuts on this device: unless they were switched off. */
export function singleKeysWork(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers whether they are; gives the function that ends this. */
export function keepSingleKeys(editor: Editor): () => void {
  return editor.store.subscribe(({ singleKeys }, before) => {
    if (singleKeys === before.singleKeys) return;
    try {
      if (singleKeys) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // Without storage it holds until the page is closed.
    }
  });
}
