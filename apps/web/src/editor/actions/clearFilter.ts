import { FunnelX } from 'lucide-react';
import { messages } from '../../i18n/findingMessages.ts';
import { NO_FILTER } from '../../store/finding.ts';
import { setFilter } from '../finding/filtering.ts';
import type { Action } from './action.ts';

/** Shows all cards as they are again. */
export const clearFilter: Action = {
  id: 'clear-filter',
  group: 'view',
  label: () => messages.actions.clearFilter,
  icon: FunnelX,
  looks: true,
  enabled: ({ matching }) => matching !== undefined,
  run: (editor) => setFilter(editor, NO_FILTER),
};
