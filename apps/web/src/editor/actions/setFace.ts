import { FACE_SCORES, type FaceLevel, faceOf } from '@milepost/drawing';
import { messages } from '../../i18n/messages.ts';
import { selectedFeelings, setScores } from '../feelings/feeling.ts';
import type { Action } from './action.ts';

const text = messages.editor;

/** Chooses one of the five faces for the selected points of an emotion curve: an action for each. */
export const setFace: readonly Action[] = ([1, 2, 3, 4, 5] as const satisfies readonly FaceLevel[]).map((face) => ({
  id: `set-face-${face}`,
  group: 'cards',
  label: () => text.actions.setFace(text.faces[face]),
  shortcuts: [`Digit${face}`],
  checked: (state) => selectedFeelings(state).some((card) => faceOf(card.score) === face),
  enabled: (state) => selectedFeelings(state).length > 0,
  run: (editor) => setScores(editor, selectedFeelings(editor.state), () => FACE_SCORES[face]),
}));
