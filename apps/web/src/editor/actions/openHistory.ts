import { History } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const openHistory: Action = {
  id: 'history',
  group: 'map',
  label: () => messages.editor.actions.openHistory,
  icon: History,
  looks: true,
  enabled: always,
  run: (editor) => editor.page.openHistory(),
};
