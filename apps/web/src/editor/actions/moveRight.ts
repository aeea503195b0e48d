import { ArrowRight } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { moveByOne, placeBeside } from '../moving/moveByOne.ts';
import type { Action } from './action.ts';

export const moveRight: Action = {
  id: 'move-right',
  group: 'edit',
  label: () => messages.editor.actions.moveRight,
  icon: ArrowRight,
  shortcuts: ['Alt+ArrowRight'],
  enabled: (state) => placeBeside(state, 'right') !== undefined,
  run: (editor) => moveByOne(editor, 'right'),
};
