import { Scissors } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { kindOfSelection } from '../texts/nameOfThing.ts';
import { endTyping } from '../typing/typing.ts';
import { withPasting } from '../withPasting.ts';
import type { Action } from './action.ts';

/** Copies what is selected and takes it away; where it can’t be copied, it stays. */
export const cut: Action = {
  id: 'cut',
  group: 'edit',
  label: ({ selection }) => messages.clipboard.cut(kindOfSelection(selection)),
  icon: Scissors,
  shortcuts: ['Mod+x'],
  keysAreBrowsers: true,
  enabled: ({ selection }) => !['none', 'persona', 'connection'].includes(selection.kind),
  run(editor) {
    endTyping(editor);
    withPasting((pasting) => void pasting.copyByMenu(editor, 'cut'));
  },
};
