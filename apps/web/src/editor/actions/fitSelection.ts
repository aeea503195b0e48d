import { Focus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const fitSelection: Action = {
  id: 'fit-selection',
  group: 'view',
  label: ({ selection }) => messages.editor.actions.fitSelection[selection.kind],
  icon: Focus,
  shortcuts: ['Shift+Digit2'],
  looks: true,
  onCanvas: true,
  enabled: always,
  run: (editor) => editor.view.fit('selection'),
};
