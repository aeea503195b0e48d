import type { EditorState } from '../../store/editorState.ts';
import type { Cargo } from '../../store/mode.ts';

/** What would be moved now: what is selected, or the card where the keyboard is. */
export function cargoOf({ selection, place }: EditorState): Cargo | undefined {
  if (selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane') return selection as Cargo;
  const ids = selection.kind === 'cards' ? [...selection.ids] : place.kind === 'card' ? [place.id] : [];
  const grabbedId = place.kind === 'card' && ids.includes(place.id) ? place.id : ids[0];
  return grabbedId ? { kind: 'cards', ids, grabbedId, copy: false } : undefined;
}
