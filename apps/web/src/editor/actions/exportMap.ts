import { Download } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const exportMap: Action = {
  id: 'export',
  group: 'map',
  label: () => messages.editor.actions.exportMap,
  icon: Download,
  shortcuts: ['Mod+Shift+e'],
  looks: true,
  enabled: always,
  run: (editor) => editor.page.openExport(),
};
