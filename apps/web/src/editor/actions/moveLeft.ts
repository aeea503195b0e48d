import { ArrowLeft } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { moveByOne, placeBeside } from '../moving/moveByOne.ts';
import type { Action } from './action.ts';

export const moveLeft: Action = {
  id: 'move-left',
  group: 'edit',
  label: () => messages.editor.actions.moveLeft,
  icon: ArrowLeft,
  shortcuts: ['Alt+ArrowLeft'],
  enabled: (state) => placeBeside(state, 'left') !== undefined,
  run: (editor) => moveByOne(editor, 'left'),
};
