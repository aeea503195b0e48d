import { Presentation } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { endTyping } from '../typing/typing.ts';
import { type Action, always } from './action.ts';

/** Shows the map stage by stage on the whole screen. */
export const present: Action = {
  id: 'present',
  group: 'map',
  label: () => messages.editor.actions.present,
  icon: Presentation,
  shortcuts: ['p'],
  looks: true,
  enabled: always,
  run(editor) {
    endTyping(editor);
    editor.page.present();
  },
};
