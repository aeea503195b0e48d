import { ChevronDown } from 'lucide-react';
import { messages } from '../../i18n/findingMessages.ts';
import { stepHit } from '../finding/finding.ts';
import type { Action } from './action.ts';

/** Goes to the next hit of what is sought. */
export const findNext: Action = {
  id: 'find-next',
  group: 'view',
  label: () => messages.actions.findNext,
  icon: ChevronDown,
  shortcuts: ['F3', 'Mod+g'],
  looks: true,
  enabled: ({ finding }) => finding !== undefined && finding.hits.length > 0,
  run: (editor) => stepHit(editor, 1),
};
