import { ZoomIn } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const zoomIn: Action = {
  id: 'zoom-in',
  group: 'view',
  label: () => messages.editor.actions.zoomIn,
  icon: ZoomIn,
  shortcuts: ['Mod++', 'Mod+='],
  looks: true,
  onCanvas: true,
  enabled: always,
  run: (editor) => editor.view.zoomBy(1.25),
};
