import { FoldVertical } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { resizedDown } from '../sizing/resize.ts';
import { setSizes } from '../sizing/setSize.ts';
import type { Action } from './action.ts';

const text = messages.sizes;

/** Makes a lane less tall, down to what its cards need. */
export const makeShorter: Action = {
  id: 'make-shorter',
  group: 'structure',
  label: () => text.shorter,
  icon: FoldVertical,
  shortcuts: ['Alt+Shift+ArrowUp'],
  enabled: (state) => resizedDown(state, -1).length > 0,
  run: (editor) => setSizes(editor, resizedDown(editor.state, -1)),
};
