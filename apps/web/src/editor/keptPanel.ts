import type { Editor } from '../store/createEditor.ts';

const KEY = 'milepost:panel';

/**
 * Whether the panel at the side was open when it was last seen on this device. At first the map has all the room, and on
 * a small screen, where the panel would hide it, each time.
 */
export function panelWasOpen(): boolean {
  if (window.matchMedia('(max-width: 720px)').matches) return false;
  try {
    return localStorage.getItem(KEY) === 'open';
  } catch {
    return false;
  }
}

/** Remembers whether the panel is open; gives the function that ends this. */
export function keepPanel(editor: Editor): () => void {
  return editor.store.subscribe(({ inspectorOpen }, before) => {
    if (inspectorOpen === before.inspectorOpen) return;
    try {
      localStorage.setItem(KEY, inspectorOpen ? 'open' : 'closed');
    } catch {
      // Without storage it is closed the next time.
    }
  });
}
