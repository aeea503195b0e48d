import { UnfoldVertical } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { resizedDown } from '../sizing/resize.ts';
import { setSizes } from '../sizing/setSize.ts';
import type { Action } from './action.ts';

const text = messages.sizes;

/** Makes a lane taller than its cards need. */
export const makeTaller: Action = {
  id: 'make-taller',
  group: 'structure',
  label: () => text.taller,
  icon: UnfoldVertical,
  shortcuts: ['Alt+Shift+ArrowDown'],
  enabled: (state) => resizedDown(state, 1).length > 0,
  run: (editor) => setSizes(editor, resizedDown(editor.state, 1)),
};
