import { ImagePlus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { EditorState } from '../../store/editorState.ts';
import type { PictureGoal } from '../pictures/goal.ts';
import type { Action } from './action.ts';

/** The card for a picture, or the persona, that is selected. */
function goalOf({ map, selection }: EditorState): Extract<PictureGoal, { id: string }> | undefined {
  if (selection.kind === 'persona') return { kind: 'persona', id: selection.id };
  const [id, ...more] = selection.kind === 'cards' ? selection.ids : [];
  if (id === undefined || more.length > 0 || map.cards[id]?.kind !== 'image') return undefined;
  return { kind: 'card', id };
}

function hasPicture({ map }: EditorState, { kind, id }: Extract<PictureGoal, { id: string }>): boolean {
  if (kind === 'persona') return map.personas[id]?.portrait !== undefined;
  const card = map.cards[id];
  return card?.kind === 'image' && card.asset !== undefined;
}

/** Lets somebody choose the picture of a card, or a persona's portrait. */
export const choosePicture: Action = {
  id: 'choose-picture',
  group: 'cards',
  label: (state) => {
    const goal = goalOf(state);
    const text = messages.editor.actions;
    return goal && hasPicture(state, goal) ? text.replacePicture : text.choosePicture;
  },
  icon: ImagePlus,
  enabled: (state) => goalOf(state) !== undefined,
  run(editor) {
    editor.page.choosePictures(goalOf(editor.state));
  },
};
