import { Command } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const openCommands: Action = {
  id: 'commands',
  group: 'view',
  label: () => messages.editor.actions.openCommands,
  icon: Command,
  shortcuts: ['Mod+k'],
  looks: true,
  enabled: always,
  run: (editor) => editor.page.openCommands(),
};
