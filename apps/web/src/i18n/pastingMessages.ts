import { wordsOf } from './dictionary.ts';
import { pasting } from './en/pasting.ts';
import { messages as shell } from './messages.ts';

/** The words of the editor with those of copying and pasting, which come after the map. */
export const messages = { ...shell, editor: { ...shell.editor, pasting: wordsOf('pasting', pasting) } };
