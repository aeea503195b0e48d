import { wordsOf } from './dictionary.ts';
import { picture } from './en/pictures.ts';
import { messages as shell } from './messages.ts';

/** The words of the editor with those about pictures, which come after the map. */
export const messages = { ...shell, editor: { ...shell.editor, picture: wordsOf('picture', picture) } };
