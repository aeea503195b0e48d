import { PanelRight } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const toggleInspector: Action = {
  id: 'toggle-inspector',
  group: 'view',
  label: () => messages.editor.actions.toggleInspector,
  icon: PanelRight,
  shortcuts: ['Mod+.'],
  checked: ({ inspectorOpen, commentsOpen }) => inspectorOpen && !commentsOpen,
  looks: true,
  enabled: always,
  run(editor) {
    const { inspectorOpen, commentsOpen } = editor.state;
    editor.set({ inspectorOpen: commentsOpen || !inspectorOpen, commentsOpen: false });
  },
};
