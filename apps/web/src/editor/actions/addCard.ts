import { Plus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { addCardTo } from '../cards/addCardTo.ts';
import { cellHere } from '../grid/cellHere.ts';
import { endTyping } from '../typing/typing.ts';
import type { Action } from './action.ts';

/** Adds a card below the one where the keyboard is, and types in it. */
export const addCard: Action = {
  id: 'add-card',
  group: 'cards',
  label: () => messages.editor.actions.addCard,
  icon: Plus,
  shortcuts: ['n'],
  enabled: (state) => cellHere(state) !== undefined,
  run(editor) {
    endTyping(editor);
    const cell = cellHere(editor.state);
    if (cell) addCardTo(editor, cell, cell.index === undefined ? {} : { index: cell.index });
  },
};
