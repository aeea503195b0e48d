import { Hand } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

/** Dragging moves the view. */
export const handTool: Action = {
  id: 'hand-tool',
  group: 'view',
  label: () => messages.editor.actions.handTool,
  icon: Hand,
  shortcuts: ['h'],
  checked: ({ tool }) => tool === 'hand',
  looks: true,
  onCanvas: true,
  enabled: always,
  run: (editor) => editor.set({ tool: 'hand' }),
};
