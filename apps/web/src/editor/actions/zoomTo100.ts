import { Search } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const zoomTo100: Action = {
  id: 'zoom-100',
  group: 'view',
  label: () => messages.editor.actions.zoomTo100,
  icon: Search,
  shortcuts: ['Mod+Digit0'],
  looks: true,
  onCanvas: true,
  enabled: always,
  run: (editor) => editor.view.zoomTo(1),
};
