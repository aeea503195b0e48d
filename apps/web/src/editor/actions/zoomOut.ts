import { ZoomOut } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const zoomOut: Action = {
  id: 'zoom-out',
  group: 'view',
  label: () => messages.editor.actions.zoomOut,
  icon: ZoomOut,
  shortcuts: ['Mod+-'],
  looks: true,
  onCanvas: true,
  enabled: always,
  run: (editor) => editor.view.zoomBy(1 / 1.25),
};
