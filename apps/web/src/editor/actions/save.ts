import { Check } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const save: Action = {
  id: 'save',
  group: 'map',
  label: () => messages.editor.actions.save,
  icon: Check,
  shortcuts: ['Mod+s'],
  looks: true,
  enabled: always,
  run: (editor) => editor.page.confirmSaved(),
};
