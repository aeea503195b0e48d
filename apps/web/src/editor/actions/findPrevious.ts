import { ChevronUp } from 'lucide-react';
import { messages } from '../../i18n/findingMessages.ts';
import { stepHit } from '../finding/finding.ts';
import type { Action } from './action.ts';

/** Goes to the hit before of what is sought. */
export const findPrevious: Action = {
  id: 'find-previous',
  group: 'view',
  label: () => messages.actions.findPrevious,
  icon: ChevronUp,
  shortcuts: ['Shift+F3', 'Mod+Shift+g'],
  looks: true,
  enabled: ({ finding }) => finding !== undefined && finding.hits.length > 0,
  run: (editor) => stepHit(editor, -1),
};
