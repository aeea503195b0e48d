import { UnfoldHorizontal } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { resizedAcross } from '../sizing/resize.ts';
import { setSizes } from '../sizing/setSize.ts';
import type { Action } from './action.ts';

const text = messages.sizes;

/** Widens a step, or lets cards cover one more. */
export const makeWider: Action = {
  id: 'make-wider',
  group: 'structure',
  label: ({ selection }) =>
    text.wider[selection.kind === 'step' || selection.kind === 'cards' ? selection.kind : 'none'],
  icon: UnfoldHorizontal,
  shortcuts: ['Alt+Shift+ArrowRight'],
  enabled: (state) => resizedAcross(state, 1).length > 0,
  run: (editor) => setSizes(editor, resizedAcross(editor.state, 1)),
};
