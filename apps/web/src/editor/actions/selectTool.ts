import { MousePointer2 } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

/** Dragging selects and moves. */
export const selectTool: Action = {
  id: 'select-tool',
  group: 'view',
  label: () => messages.editor.actions.selectTool,
  icon: MousePointer2,
  shortcuts: ['v'],
  checked: ({ tool }) => tool === 'select',
  looks: true,
  onCanvas: true,
  enabled: always,
  run: (editor) => editor.set({ tool: 'select' }),
};
