import { Search } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { openFinding } from '../finding/openFinding.ts';
import { type Action, always } from './action.ts';

/** Opens the bar in which something can be sought in the map. */
export const find: Action = {
  id: 'find',
  group: 'view',
  label: () => messages.editor.actions.find,
  icon: Search,
  shortcuts: ['Mod+f'],
  looks: true,
  enabled: always,
  run: (editor) => openFinding(editor, 'find'),
};
