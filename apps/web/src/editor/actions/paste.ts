import { ClipboardPaste } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { endTyping } from '../typing/typing.ts';
import { withPasting } from '../withPasting.ts';
import { type Action, always } from './action.ts';

/** Puts in what lies on the clipboard, where the keyboard is: cards, lines of a text, or cells of a spreadsheet. */
export const paste: Action = {
  id: 'paste',
  group: 'edit',
  label: () => messages.clipboard.paste,
  icon: ClipboardPaste,
  shortcuts: ['Mod+v'],
  keysAreBrowsers: true,
  enabled: always,
  run(editor) {
    endTyping(editor);
    withPasting((pasting) => void pasting.pasteByMenu(editor));
  },
};
