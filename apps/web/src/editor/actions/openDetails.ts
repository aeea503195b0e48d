import { PanelRightOpen } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const openDetails: Action = {
  id: 'details',
  group: 'view',
  label: () => messages.editor.actions.openDetails,
  icon: PanelRightOpen,
  shortcuts: ['Mod+Enter'],
  looks: true,
  enabled: always,
  run: (editor) => editor.page.focusInspector(),
};
