import { FoldHorizontal } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { resizedAcross } from '../sizing/resize.ts';
import { setSizes } from '../sizing/setSize.ts';
import type { Action } from './action.ts';

const text = messages.sizes;

/** Narrows a step, or lets cards cover one less. */
export const makeNarrower: Action = {
  id: 'make-narrower',
  group: 'structure',
  label: ({ selection }) =>
    text.narrower[selection.kind === 'step' || selection.kind === 'cards' ? selection.kind : 'none'],
  icon: FoldHorizontal,
  shortcuts: ['Alt+Shift+ArrowLeft'],
  enabled: (state) => resizedAcross(state, -1).length > 0,
  run: (editor) => setSizes(editor, resizedAcross(editor.state, -1)),
};
