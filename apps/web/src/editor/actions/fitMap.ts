import { Maximize } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const fitMap: Action = {
  id: 'fit-map',
  group: 'view',
  label: () => messages.editor.actions.fitMap,
  icon: Maximize,
  shortcuts: ['Shift+Digit1'],
  looks: true,
  onCanvas: true,
  enabled: always,
  run: (editor) => editor.view.fit('map'),
};
