import { Table } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { letGoOfFeeling } from '../feelings/feeling.ts';
import { endTyping } from '../typing/typing.ts';
import { type Action, always } from './action.ts';

const text = messages.editor.actions;

/** Shows the map as a table in words, or as the canvas again. What is selected stays so. */
export const toggleTable: Action = {
  id: 'table',
  group: 'view',
  label: ({ shownAs }) => (shownAs === 'table' ? text.showCanvas : text.showTable),
  icon: Table,
  shortcuts: ['t'],
  looks: true,
  enabled: always,
  run(editor) {
    endTyping(editor);
    letGoOfFeeling(editor, true);
    editor.set({ shownAs: editor.state.shownAs === 'table' ? 'canvas' : 'table', hover: undefined });
  },
};
