import type { Editor } from '../store/createEditor.ts';
import type { EditorState } from '../store/editorState.ts';

type ShownAs = EditorState['shownAs'];

const KEY = 'milepost:shown-as:';

/** A screen that thumbs reach across: a table in words is read and written there, where a map would be looked at. */
const PHONE = '(max-width: 720px) and (pointer: coarse)';

/** How a map was shown when it was left on this device; at first, as suits the device. */
export function shownAsBefore(mapId: string): ShownAs {
  try {
    const kept = localStorage.getItem(KEY + mapId);
    if (kept === 'canvas' || kept === 'table') return kept;
  } catch {
    // Without storage it is shown as at first.
  }
  return window.matchMedia(PHONE).matches ? 'table' : 'canvas';
}

/** Remembers how a map is shown once somebody chose; gives the function that ends this. */
export function keepShownAs(editor: Editor, mapId: string): () => void {
  return editor.store.subscribe(({ shownAs }, before) => {
    if (shownAs === before.shownAs) return;
    try {
      localStorage.setItem(KEY + mapId, shownAs);
    } catch {
      // The next time it is shown as at first.
    }
  });
}
