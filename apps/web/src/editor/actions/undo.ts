import { Undo2 } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { endTyping } from '../typing/typing.ts';
import type { Action } from './action.ts';

const text = messages.editor;

export const undo: Action = {
  id: 'undo',
  group: 'edit',
  label: () => text.actions.undo,
  icon: Undo2,
  shortcuts: ['Mod+z'],
  enabled: (state) => state.canUndo,
  run(editor) {
    endTyping(editor);
    editor.announce(editor.undo() ? text.announce.undone : text.announce.nothingToUndo);
  },
};
