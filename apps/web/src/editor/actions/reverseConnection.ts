import { ArrowLeftRight } from 'lucide-react';
import { messages } from '../../i18n/connectionMessages.ts';
import { reverse } from '../connecting/connect.ts';
import type { Action } from './action.ts';

/** Turns the selected connection around. */
export const reverseConnection: Action = {
  id: 'reverse-connection',
  group: 'cards',
  label: () => messages.actions.reverse,
  icon: ArrowLeftRight,
  enabled: ({ selection }) => selection.kind === 'connection',
  run(editor) {
    const { selection } = editor.state;
    if (selection.kind === 'connection') reverse(editor, selection.id);
  },
};
