import { MessageSquare } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { Action } from './action.ts';

/** Begins a comment on what is selected, or on what is chosen next. */
export const comment: Action = {
  id: 'comment',
  group: 'map',
  label: () => messages.editor.actions.comment,
  icon: MessageSquare,
  shortcuts: ['c'],
  looks: true,
  // As long as nobody knows, it is asked for, and begins once that is known.
  enabled: ({ mayComment }) => mayComment !== false,
  run: (editor) => editor.page.comment(),
};
