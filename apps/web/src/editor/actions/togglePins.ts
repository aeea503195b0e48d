import { MapPin } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

/** Hides where comments are, or shows it again. */
export const togglePins: Action = {
  id: 'toggle-pins',
  group: 'view',
  label: () => messages.editor.actions.togglePins,
  icon: MapPin,
  shortcuts: ['Shift+c'],
  checked: ({ pinsShown }) => pinsShown,
  looks: true,
  enabled: always,
  run: (editor) => editor.set({ pinsShown: !editor.state.pinsShown }),
};
