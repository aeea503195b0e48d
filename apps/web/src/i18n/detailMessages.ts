import { wordsOf } from './dictionary.ts';
import { details } from './en/details.ts';
import { messages as shell } from './messages.ts';

/** The words of the editor with those of its panel of details, which come after the map. */
export const messages = { ...shell, editor: { ...shell.editor, ...wordsOf('details', details) } };
