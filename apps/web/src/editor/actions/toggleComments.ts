import { MessageSquare } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

/** Opens the panel of comments, in the place of the one with details. */
export const toggleComments: Action = {
  id: 'toggle-comments',
  group: 'view',
  label: ({ unread }) => messages.editor.actions.toggleComments(unread),
  icon: MessageSquare,
  checked: ({ commentsOpen }) => commentsOpen,
  looks: true,
  enabled: always,
  run: (editor) => editor.set({ commentsOpen: !editor.state.commentsOpen }),
};
