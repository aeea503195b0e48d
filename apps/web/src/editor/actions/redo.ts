import { Redo2 } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { endTyping } from '../typing/typing.ts';
import type { Action } from './action.ts';

const text = messages.editor;

export const redo: Action = {
  id: 'redo',
  group: 'edit',
  label: () => text.actions.redo,
  icon: Redo2,
  shortcuts: ['Mod+Shift+z', 'Mod+y'],
  enabled: (state) => state.canRedo,
  run(editor) {
    endTyping(editor);
    editor.announce(editor.redo() ? text.announce.redone : text.announce.nothingToRedo);
  },
};
