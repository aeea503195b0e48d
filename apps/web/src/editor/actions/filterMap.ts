import { ListFilter } from 'lucide-react';
import { messages } from '../../i18n/findingMessages.ts';
import { openFinding } from '../finding/openFinding.ts';
import { type Action, always } from './action.ts';

/** Opens what the map can be filtered by. */
export const filterMap: Action = {
  id: 'filter',
  group: 'view',
  label: () => messages.actions.filter,
  icon: ListFilter,
  shortcuts: ['Mod+Shift+f'],
  looks: true,
  enabled: always,
  run: (editor) => openFinding(editor, 'filter'),
};
