import { Copy } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { kindOfSelection } from '../texts/nameOfThing.ts';
import { endTyping } from '../typing/typing.ts';
import { withPasting } from '../withPasting.ts';
import type { Action } from './action.ts';

/** Copies what is selected, for this map, another one, or another program. */
export const copy: Action = {
  id: 'copy',
  group: 'edit',
  label: ({ selection }) => messages.clipboard.copy(kindOfSelection(selection)),
  icon: Copy,
  shortcuts: ['Mod+c'],
  keysAreBrowsers: true,
  looks: true,
  enabled: ({ selection }) => !['none', 'persona', 'connection'].includes(selection.kind),
  run(editor) {
    endTyping(editor);
    withPasting((pasting) => void pasting.copyByMenu(editor, 'copy'));
  },
};
