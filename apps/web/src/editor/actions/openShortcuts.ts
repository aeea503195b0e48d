import { Keyboard } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const openShortcuts: Action = {
  id: 'shortcuts',
  group: 'view',
  label: () => messages.editor.actions.openShortcuts,
  icon: Keyboard,
  shortcuts: ['?'],
  looks: true,
  enabled: always,
  run: (editor) => editor.page.openShortcuts(),
};
